using NetGen.Compiler.Graphs;

namespace NetGen.Compiler.Layers;

/// <summary>f(x ∗ W + b) with a window of its own for each channel: <c>[h, w, c] → [positions, positions, c · multiplier]</c>.</summary>
internal sealed class DepthwiseConv2DLayer : Layer
{
    /// <inheritdoc/>
    public override string Name => "DepthwiseConv2D";

    /// <inheritdoc/>
    public override LayerOutput Lower(LayerContext context)
    {
        int multiplier = context.Arguments.Positive("multiplier", 1);
        Activation activation = Activation.Read(context);
        Value image = context.Image();
        string init = Initialization.Read(context.Arguments, activation);
        return BiasAndActivation.After(context, activation, ConvolutionSums.Depthwise(context, image, multiplier, init));
    }
}
