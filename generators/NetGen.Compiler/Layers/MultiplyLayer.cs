using NetGen.Compiler.Expressions;

namespace NetGen.Compiler.Layers;

/// <summary>The product, element by element, of outputs of one shape.</summary>
internal sealed class MultiplyLayer : ElementwiseJoinLayer
{
    /// <inheritdoc/>
    public override string Name => "Multiply";

    /// <inheritdoc/>
    protected override string Separator => " · ";

    /// <inheritdoc/>
    protected override Expression Join(Expression x, Expression y) => x * y;
}
