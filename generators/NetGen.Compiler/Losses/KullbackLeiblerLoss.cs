using NetGen.Compiler.Expressions;
using NetGen.Compiler.Lowering;

namespace NetGen.Compiler.Losses;

/// <summary>Σ p (ln p − ln q) over the elements, mean over samples, of an output ln q and a target p; where p is 0, so is the term.</summary>
internal sealed class KullbackLeiblerLoss : ElementwiseLoss
{
    /// <inheritdoc/>
    public override string Name => "KullbackLeibler";

    /// <inheritdoc/>
    protected override string Formula => "mean over samples of Σ p (ln p − ln q), the output being ln q";

    /// <inheritdoc/>
    protected override bool IsMeanOverElements => false;

    /// <inheritdoc/>
    protected override Expression Body(Expression y, Expression t, Arguments arguments) =>
        Expression.Where(t, 0, t * (Expression.Apply(UnaryFunction.Log, t) - y), 0);
}
