using NetGen.Compiler.Expressions;
using NetGen.Compiler.Graphs;
using NetGen.Compiler.Lowering;
using NetGen.Compiler.Ops;
using NetGen.Compiler.Problems;
using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Layers;

/// <summary>In training, sets whole channels of a sample to 0 at random and scales the others up; the shape stays (Tompson et al. 2015).</summary>
internal sealed class SpatialDropoutLayer : Layer
{
    /// <inheritdoc/>
    public override string Name => "SpatialDropout";

    /// <inheritdoc/>
    public override StepUse Steps(Arguments arguments) => StepUse.Apart;

    /// <inheritdoc/>
    public override LayerOutput Lower(LayerContext context)
    {
        double rate = DropoutLayer.Rate(context.Arguments);
        Value x = context.Numbers();
        return new LayerOutput(rate == 0 ? x : Drop(context, x, rate), $"x · mask of channels / (1 − {Text.Of(rate)}) in training, else x");
    }

    private static Value Drop(LayerContext context, Value x, double rate)
    {
        // Positions and channels; of the first position only the shape is taken.
        int channels = x.Shape.Last;
        Value rows = context.Apply(new Reshape(new Shape(x.Shape.Length / channels, channels)), x);
        Value ones = context.Map(1, context.Apply(new Slice(0, 0, 1), rows));
        Value mask = context.Apply(new Dropout(rate, context.NextDropout()), ones);
        return context.Apply(new Reshape(x.Shape), context.Map(new Argument(0) * new Argument(1), rows, mask));
    }
}
