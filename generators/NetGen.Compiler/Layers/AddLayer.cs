using NetGen.Compiler.Expressions;

namespace NetGen.Compiler.Layers;

/// <summary>The sum of outputs of one shape.</summary>
internal sealed class AddLayer : ElementwiseJoinLayer
{
    /// <inheritdoc/>
    public override string Name => "Add";

    /// <inheritdoc/>
    protected override string Separator => " + ";

    /// <inheritdoc/>
    protected override Expression Join(Expression x, Expression y) => x + y;
}
