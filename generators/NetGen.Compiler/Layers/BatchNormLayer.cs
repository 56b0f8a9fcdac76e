using NetGen.Compiler.Expressions;
using NetGen.Compiler.Graphs;
using NetGen.Compiler.Lowering;
using NetGen.Compiler.Ops;
using NetGen.Compiler.Problems;
using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Layers;

/// <summary>
/// Each channel to mean 0 and variance 1 over all samples of the tile and all positions, then scaled and shifted; at inference with
/// the running mean and variance (Ioffe and Szegedy 2015).
/// </summary>
internal sealed class BatchNormLayer : Layer
{
    private static readonly Expression First = new Argument(0), Second = new Argument(1);

    /// <inheritdoc/>
    public override string Name => "BatchNorm";

    /// <inheritdoc/>
    public override LayerOutput Lower(LayerContext context)
    {
        double epsilon = Normalization.Epsilon(context.Arguments), momentum = Momentum(context.Arguments);
        bool isAffine = context.Arguments.Flag("Affine", true);
        NamedValue input = context.Input();
        Value x = context.Numbers(input);
        context.NoteNormalized(input);
        int channels = x.Shape.Last;
        double positions = x.Shape.Length / channels;
        TensorType statistics = TensorType.Shared(new Shape(channels));
        Value? weight = isAffine ? Normalization.Scale(context, channels) : null, bias = isAffine ? context.Bias(channels) : null;

        Value samples = context.Apply(Source.SampleCount);
        Value mean = context.Map(First / (positions * Second), context.Apply(Reduce.Sum(statistics), x), samples);
        Value squares = Normalization.SquaresAround(context, x, mean, statistics);
        Value variance = context.Map(First / (positions * Second), squares, samples);

        // The running variance estimates that of all samples there are. Of a single value there is no such estimate, and it stays as it is.
        Value Unbiased(Value old) => context.Map(
            Expression.Where(positions * Second, 1, First / Expression.Max(1, (positions * Second) - 1), new Argument(2)), squares, samples, old);
        Value runningMean = context.Statistic("running_mean", channels, "Zeros", _ => mean, momentum);
        Value runningVariance = context.Statistic("running_var", channels, "Ones", Unbiased, momentum);
        mean = context.Apply(new Statistic(), mean, runningMean);
        variance = context.Apply(new Statistic(), variance, runningVariance);

        Value scale = Normalization.Affine(context, Normalization.Inverse(First, epsilon), [variance], weight, null);
        return new LayerOutput(
            Normalization.Affine(context, First - Second, [x, mean], scale, bias),
            $"(x − mean) / √(variance + {Text.Of(epsilon)}){(isAffine ? " · w + b" : "")}, mean and variance of the tile in training, else running ones");
    }

    private static double Momentum(Arguments arguments)
    {
        double momentum = arguments.Number("Momentum", 0.1);
        arguments.Require("Momentum", momentum is >= 0 and <= 1, "between 0 and 1", Text.Of(momentum));
        return momentum;
    }
}
