using NetGen.Compiler.Expressions;
using NetGen.Compiler.Lowering;

namespace NetGen.Compiler.Losses;

/// <summary>The mean of max(0, margin − t · y)² over samples and elements, for targets −1 and 1.</summary>
internal sealed class SquaredHingeLoss : ElementwiseLoss
{
    /// <inheritdoc/>
    public override string Name => "SquaredHinge";

    /// <inheritdoc/>
    protected override string Formula => "mean max(0, margin − t · y)²";

    /// <inheritdoc/>
    protected override Expression Body(Expression y, Expression t, Arguments arguments)
    {
        Expression excess = HingeLoss.Excess(y, t, arguments);
        return excess * excess;
    }
}
