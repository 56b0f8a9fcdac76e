using NetGen.Compiler.Graphs;
using NetGen.Compiler.Lowering;
using NetGen.Compiler.Ops;
using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Layers;

/// <summary>f(x ∗ W + b) over a sequence, <c>[t, c] → [positions, filters]</c>: an image of one row.</summary>
internal sealed class Conv1DLayer : Layer
{
    /// <inheritdoc/>
    public override string Name => "Conv1D";

    /// <inheritdoc/>
    public override bool MixesSteps => true;

    /// <inheritdoc/>
    public override StepUse Steps(Arguments arguments) => ConvolutionWindow.IsCausal(arguments) ? StepUse.Apart : StepUse.Mixed;

    /// <inheritdoc/>
    public override LayerOutput Lower(LayerContext context)
    {
        int filters = context.Arguments.Positive("filters");
        Activation activation = Activation.Read(context);
        Value sequence = context.Sequence("channels");
        int groups = ChannelGroups.Read(context, sequence.Shape.Last, filters);
        Window window = ConvolutionWindow.OfSequence(context, sequence.Shape[0]);
        var shape = new Shape(window.Width.Size, sequence.Shape.Last / groups, filters);
        Value weight = ConvolutionSums.Weight(context, shape, groups, Initialization.Read(context.Arguments, activation));
        LayerOutput sums = ConvolutionSums.Apply(context, window, groups, AsRow(context, sequence), AsRow(context, weight));
        LayerOutput row = BiasAndActivation.After(context, activation, sums);
        return row with { Value = context.Apply(new Reshape(new Shape(row.Value.Shape.Dimensions.Skip(1))), row.Value) };
    }

    private static Value AsRow(LayerContext context, Value value) =>
        context.Apply(new Reshape(new Shape(value.Shape.Dimensions.Prepend(1))), value);
}
