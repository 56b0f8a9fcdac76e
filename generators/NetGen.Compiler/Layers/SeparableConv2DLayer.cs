using NetGen.Compiler.Graphs;
using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Layers;

/// <summary>f(x ∗ D ∗ P + b), a depthwise convolution and one of 1 × 1: <c>[h, w, c] → [positions, positions, filters]</c>.</summary>
internal sealed class SeparableConv2DLayer : Layer
{
    /// <inheritdoc/>
    public override string Name => "SeparableConv2D";

    /// <inheritdoc/>
    public override LayerOutput Lower(LayerContext context)
    {
        int filters = context.Arguments.Positive("filters"), multiplier = context.Arguments.Positive("Multiplier", 1);
        Activation activation = Activation.Read(context);

        // Nothing is cut off between the two steps, so what suits the activation is for the second alone.
        LayerOutput depthwise = ConvolutionSums.Depthwise(
            context, context.Image(), multiplier, Initialization.Read(context.Arguments, "Glorot"), "depthwise_weight");
        Value weight = ConvolutionSums.Weight(
            context, new Shape(1, 1, depthwise.Value.Shape.Last, filters), 1, Initialization.Read(context.Arguments, activation), "pointwise_weight");
        LayerOutput pointwise = ConvolutionSums.Apply(context, new Window(new WindowAxis(1), new WindowAxis(1)), 1, depthwise.Value, weight);
        return BiasAndActivation.After(
            context, activation, new LayerOutput(pointwise.Value, "x ∗ D ∗ P", checked(depthwise.Flops + pointwise.Flops)));
    }
}
