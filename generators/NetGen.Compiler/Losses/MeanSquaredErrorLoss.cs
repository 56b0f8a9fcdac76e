using NetGen.Compiler.Expressions;
using NetGen.Compiler.Lowering;

namespace NetGen.Compiler.Losses;

/// <summary>The mean of (y − t)² over samples and elements.</summary>
internal sealed class MeanSquaredErrorLoss : ElementwiseLoss
{
    /// <inheritdoc/>
    public override string Name => "MeanSquaredError";

    /// <inheritdoc/>
    protected override string Formula => "mean (y − t)²";

    /// <inheritdoc/>
    protected override Expression Body(Expression y, Expression t, Arguments arguments) => (y - t) * (y - t);
}
