using NetGen.Compiler.Expressions;
using NetGen.Compiler.Models;
using NetGen.Compiler.Ops;

namespace NetGen.Compiler.Losses;

/// <summary>−yₜ for log-probabilities y and a class t, mean over samples and steps.</summary>
internal sealed class NegativeLogLikelihoodLoss : ClassificationLoss
{
    /// <inheritdoc/>
    public override string Name => "NegativeLogLikelihood";

    /// <inheritdoc/>
    public override LossModel Lower(LossContext context)
    {
        CheckClasses(context);
        int positions = Positions(context.Value.Type);
        return new LossModel(Name, "mean −yₜ", IndexTarget(context.Value.Type), (builder, y, t) =>
            Total.Mean(builder, Map.Apply(builder, -new Argument(0), builder.Apply(new Pick(), y, t)), positions));
    }
}
