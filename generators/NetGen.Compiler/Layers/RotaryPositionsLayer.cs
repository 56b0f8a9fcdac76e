using NetGen.Compiler.Graphs;
using NetGen.Compiler.Lowering;
using NetGen.Compiler.Problems;

namespace NetGen.Compiler.Layers;

/// <summary>Turns the features of each step of a sequence by its position, head by head, <c>[time, features]</c>.</summary>
internal sealed class RotaryPositionsLayer : Layer
{
    private const string Heads = "heads";

    /// <inheritdoc/>
    public override string Name => "RotaryPositions";

    /// <inheritdoc/>
    public override bool MixesSteps => true;

    /// <inheritdoc/>
    public override StepUse Steps(Arguments arguments) => StepUse.Apart;

    /// <inheritdoc/>
    public override LayerOutput Lower(LayerContext context)
    {
        Value x = context.Sequence();
        int heads = context.Arguments.Positive(Heads), features = x.Shape.Last;
        Place place = context.Arguments.PlaceOf(Heads);
        if (features % heads > 0)
            throw new ProblemException(HeadsDontDivide.At(place, Name, features, "features", heads));
        Rotation.Check(context, place, features / heads);
        double @base = context.Arguments.GreaterThanZero("Base", 10_000);
        return new LayerOutput(
            Rotation.Apply(context, x, features / heads, @base, context.Arguments.Flag("Interleaved", false)),
            $"pairs of x turned by t / {Text.Of(@base)}^(2i / {Text.Of(features / heads)})");
    }
}
