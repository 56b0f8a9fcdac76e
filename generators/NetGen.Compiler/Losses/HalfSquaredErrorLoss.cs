using NetGen.Compiler.Expressions;
using NetGen.Compiler.Lowering;

namespace NetGen.Compiler.Losses;

/// <summary>½ Σ (y − t)² over the elements, mean over samples: its derivative is y − t.</summary>
internal sealed class HalfSquaredErrorLoss : ElementwiseLoss
{
    /// <inheritdoc/>
    public override string Name => "HalfSquaredError";

    /// <inheritdoc/>
    protected override string Formula => "mean over samples of ½ Σ (y − t)²";

    /// <inheritdoc/>
    protected override bool IsMeanOverElements => false;

    /// <inheritdoc/>
    protected override Expression Body(Expression y, Expression t, Arguments arguments) => 0.5 * ((y - t) * (y - t));
}
