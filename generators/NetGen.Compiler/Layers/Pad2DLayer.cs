using NetGen.Compiler.Graphs;
using NetGen.Compiler.Ops;

namespace NetGen.Compiler.Layers;

/// <summary>Zeros around an image: <c>[h, w, c] → [top + h + bottom, left + w + right, c]</c>.</summary>
internal sealed class Pad2DLayer : Layer
{
    /// <inheritdoc/>
    public override string Name => "Pad2D";

    /// <inheritdoc/>
    public override LayerOutput Lower(LayerContext context)
    {
        Value rows = Pad(context, context.Image(), 0, "top", "bottom");
        return new LayerOutput(Pad(context, rows, 1, "left", "right"), "x between zeros");
    }

    private static Value Pad(LayerContext context, Value x, int axis, string before, string behind)
    {
        var pad = new Pad(axis, context.Arguments.NotNegative(before), context.Arguments.NotNegative(behind));
        _ = checked(x.Shape[axis] + pad.Before + pad.Behind);
        return pad is { Before: 0, Behind: 0 } ? x : context.Apply(pad, x);
    }
}
