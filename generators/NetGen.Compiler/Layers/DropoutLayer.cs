using NetGen.Compiler.Graphs;
using NetGen.Compiler.Lowering;
using NetGen.Compiler.Ops;
using NetGen.Compiler.Problems;

namespace NetGen.Compiler.Layers;

/// <summary>In training, sets elements to 0 at random and scales the others up; the shape stays.</summary>
internal sealed class DropoutLayer : Layer
{
    /// <inheritdoc/>
    public override string Name => "Dropout";

    /// <inheritdoc/>
    public override StepUse Steps(Arguments arguments) => StepUse.Apart;

    /// <inheritdoc/>
    public override LayerOutput Lower(LayerContext context)
    {
        double rate = Rate(context.Arguments);
        Value x = context.Numbers();
        return new LayerOutput(
            rate == 0 ? x : context.Apply(new Dropout(rate, context.NextDropout()), x),
            $"x · mask / (1 − {Text.Of(rate)}) in training, else x");
    }

    /// <summary>The probability of a 0.</summary>
    /// <param name="arguments">The layer's arguments.</param>
    /// <param name="name">That of the probability.</param>
    /// <param name="fallback">What it is where it is not given; <see langword="null"/>: it must be.</param>
    public static double Rate(Arguments arguments, string name = "rate", double? fallback = null)
    {
        double rate = arguments.Number(name, fallback);
        arguments.Require(name, rate >= 0 && (float)rate < 1, "at least 0 and less than 1", Text.Of(rate));
        return rate;
    }
}
