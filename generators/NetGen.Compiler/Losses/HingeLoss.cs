using NetGen.Compiler.Expressions;
using NetGen.Compiler.Lowering;

namespace NetGen.Compiler.Losses;

/// <summary>The mean of max(0, margin − t · y) over samples and elements, for targets −1 and 1; its slope at the margin is 0.</summary>
internal sealed class HingeLoss : ElementwiseLoss
{
    /// <inheritdoc/>
    public override string Name => "Hinge";

    /// <inheritdoc/>
    protected override string Formula => "mean max(0, margin − t · y)";

    /// <inheritdoc/>
    protected override Expression Body(Expression y, Expression t, Arguments arguments) => Excess(y, t, arguments);

    /// <summary>max(0, margin − t · y): how far an output lies on the wrong side of the margin.</summary>
    internal static Expression Excess(Expression y, Expression t, Arguments arguments) =>
        Expression.Apply(UnaryFunction.Relu, arguments.Finite("Margin", 1) - (t * y));
}
