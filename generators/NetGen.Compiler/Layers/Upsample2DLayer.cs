using NetGen.Compiler.Graphs;
using NetGen.Compiler.Ops;
using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Layers;

/// <summary>Each element of an image as a square of equal ones: <c>[h, w, c] → [h · factor, w · factor, c]</c>.</summary>
internal sealed class Upsample2DLayer : Layer
{
    /// <inheritdoc/>
    public override string Name => "Upsample2D";

    /// <inheritdoc/>
    public override LayerOutput Lower(LayerContext context)
    {
        int factor = context.Arguments.Positive("factor");
        Value x = context.Image();
        int height = x.Shape[0], width = x.Shape[1], channels = x.Shape[2];
        Value apart = context.Apply(new Reshape(new Shape(height, 1, width, 1, channels)), x);
        Value repeated = context.Apply(new Repeat(x.Type.With(new Shape(height, factor, width, factor, channels))), apart);
        var enlarged = new Shape(checked(height * factor), checked(width * factor), channels);
        return new LayerOutput(context.Apply(new Reshape(enlarged), repeated), $"x, each element {factor} × {factor} times");
    }
}
