using NetGen.Compiler.Expressions;
using NetGen.Compiler.Lowering;
using NetGen.Compiler.Problems;

namespace NetGen.Compiler.Losses;

/// <summary>½ d² near 0 and δ (|d| − ½ δ) beyond |d| = δ, with d = y − t, mean over samples and elements (Huber 1964).</summary>
internal sealed class HuberLoss : ElementwiseLoss
{
    /// <inheritdoc/>
    public override string Name => "Huber";

    /// <inheritdoc/>
    protected override string Formula => "mean of ½ d² where |d| ≤ δ, else δ (|d| − ½ δ), d = y − t";

    /// <inheritdoc/>
    protected override Expression Body(Expression y, Expression t, Arguments arguments)
    {
        double delta = arguments.Finite("delta", 1);
        arguments.Require("delta", delta > 0, "greater than 0", Text.Of(delta));
        Expression difference = y - t, distance = Expression.Apply(UnaryFunction.Absolute, difference);
        return Expression.Where(distance, delta, delta * (distance - (0.5 * delta)), 0.5 * (difference * difference));
    }
}
