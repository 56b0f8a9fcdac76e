using NetGen.Compiler.Expressions;
using NetGen.Compiler.Lowering;

namespace NetGen.Compiler.Losses;

/// <summary>The mean of |y − t| over samples and elements; the derivative at y = t is 0.</summary>
internal sealed class AbsoluteErrorLoss : ElementwiseLoss
{
    /// <inheritdoc/>
    public override string Name => "AbsoluteError";

    /// <inheritdoc/>
    protected override string Formula => "mean |y − t|";

    /// <inheritdoc/>
    protected override Expression Body(Expression y, Expression t, Arguments arguments) => Expression.Apply(UnaryFunction.Absolute, y - t);
}
