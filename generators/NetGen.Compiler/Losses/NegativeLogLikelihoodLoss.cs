using NetGen.Compiler.Expressions;
using NetGen.Compiler.Graphs;
using NetGen.Compiler.Models;
using NetGen.Compiler.Ops;
using NetGen.Compiler.Problems;

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
        if (!IsLogSoftmax(context.Value))
            context.Warnings.Add(LossTakesLogProbabilities.At(context.Arguments.Place, Name, context.Output.Name));

        int positions = Positions(context.Value.Type);
        return new LossModel(Name, "mean −yₜ", IndexTarget(context.Value.Type), (builder, y, t) =>
            Total.Mean(builder, Map.Apply(builder, -new Argument(0), builder.Apply(new Pick(), y, t)), positions, context.Lengths));
    }

    private static bool IsLogSoftmax(Value value) => value.Producer.Op switch
    {
        Softmax softmax => softmax.Logarithm,
        Reshape => IsLogSoftmax(value.Producer.Inputs[0]),
        _ => false,
    };
}
