using NetGen.Compiler.Expressions;
using NetGen.Compiler.Graphs;
using NetGen.Compiler.Lowering;
using NetGen.Compiler.Ops;
using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Layers;

/// <summary>The mean over all positions: <c>[h, w, c] → [c]</c> or <c>[t, c] → [c]</c>.</summary>
internal sealed class GlobalAveragePoolLayer : Layer
{
    /// <inheritdoc/>
    public override string Name => "GlobalAveragePool";

    /// <inheritdoc/>
    public override StepUse Steps(Arguments arguments) => StepUse.Counted;

    /// <inheritdoc/>
    public override LayerOutput Lower(LayerContext context)
    {
        Value x = context.Positions();
        int channels = x.Shape.Last;
        var channelsAlone = new Shape(x.Shape.Dimensions.Select((_, axis) => axis == x.Shape.Rank - 1 ? channels : 1));
        Value sum = context.Apply(new Reshape(new Shape(channels)), context.Apply(Reduce.Sum(x.Type.With(channelsAlone)), context.WithoutPadding(x)));
        Value mean = context.Count is { } count
            ? context.Map(new Argument(0) / new Argument(1), sum, context.Apply(new Reshape(new Shape(1)), count))
            : context.Map(new Argument(0) * ((double)channels / x.Shape.Length), sum);
        return new LayerOutput(mean, "mean of x over all positions");
    }
}
