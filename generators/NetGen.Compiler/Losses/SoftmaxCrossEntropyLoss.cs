using NetGen.Compiler.Expressions;
using NetGen.Compiler.Graphs;
using NetGen.Compiler.Models;
using NetGen.Compiler.Ops;
using NetGen.Compiler.Problems;

namespace NetGen.Compiler.Losses;

/// <summary>−Σᵢ tᵢ ln softmax(z)ᵢ for logits z, mean over samples and steps; the target is a class, or a distribution over them.</summary>
internal sealed class SoftmaxCrossEntropyLoss : ClassificationLoss
{
    private const string Indices = "Indices";
    private const string Distribution = "Distribution";

    /// <inheritdoc/>
    public override string Name => "SoftmaxCrossEntropy";

    /// <inheritdoc/>
    public override LossModel Lower(LossContext context)
    {
        CheckClasses(context);
        if (context.Value.Producer.Op is Softmax { Logarithm: false })
            context.Warnings.Add(LossTakesLogits.At(context.Arguments.Place, Name, "softmax", context.Output.Name));

        int positions = Positions(context.Value.Type);
        return context.Arguments.Choice("Targets", Indices, [Indices, Distribution]) == Indices
            ? new LossModel(Name, "mean −ln softmax(z)ₜ", IndexTarget(context.Value.Type), (builder, z, t) =>
                Total.Mean(builder, builder.Append(new SoftmaxCrossEntropy(), z, t).Outputs[0], positions, context.Lengths))
            : new LossModel(Name, "mean −Σ t · ln softmax(z)", new PortModel(TargetName, context.Value.Type), (builder, z, t) =>
                Total.Mean(builder, OfDistribution(builder, z, context.WithoutPadding(builder, t)), positions, context.Lengths));
    }

    private static Value OfDistribution(GraphBuilder builder, Value z, Value t) =>
        Map.Apply(builder, -(new Argument(0) * new Argument(1)), builder.Apply(new Softmax(Logarithm: true), z), t);
}
