using NetGen.Compiler.Graphs;
using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Layers;

/// <summary>f(x ∗ W + b) over an image: <c>[h, w, c] → [positions, positions, filters]</c>.</summary>
internal sealed class Conv2DLayer : Layer
{
    /// <inheritdoc/>
    public override string Name => "Conv2D";

    /// <inheritdoc/>
    public override LayerOutput Lower(LayerContext context)
    {
        int filters = context.Arguments.Positive("filters");
        Activation activation = Activation.Read(context);
        Value image = context.Image();
        int groups = ChannelGroups.Read(context, image.Shape.Last, filters);
        Window window = ConvolutionWindow.OfImage(context, image.Shape);
        var shape = new Shape(window.Height.Size, window.Width.Size, image.Shape.Last / groups, filters);
        Value weight = ConvolutionSums.Weight(context, shape, groups, Initialization.Read(context.Arguments, activation));
        return BiasAndActivation.After(context, activation, ConvolutionSums.Apply(context, window, groups, image, weight));
    }
}
