using NetGen.Compiler.Graphs;
using NetGen.Compiler.Lowering;
using NetGen.Compiler.Ops;
using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Layers;

/// <summary>The largest element over all positions: <c>[h, w, c] → [c]</c> or <c>[t, c] → [c]</c>.</summary>
internal sealed class GlobalMaxPoolLayer : Layer
{
    /// <inheritdoc/>
    public override string Name => "GlobalMaxPool";

    /// <inheritdoc/>
    public override StepUse Steps(Arguments arguments) => StepUse.Counted;

    /// <summary>A window as large as the image, so that of equal elements the first takes the gradient, as in every maximum under a window.</summary>
    public override LayerOutput Lower(LayerContext context)
    {
        Value x = context.Positions();
        int channels = x.Shape.Last, positions = x.Shape.Length / channels;
        Value row = context.Apply(new Reshape(new Shape(1, positions, channels)), context.WithoutPadding(x, double.NegativeInfinity));
        Value largest = context.Apply(new Pool(PoolKind.Maximum, new Window(new WindowAxis(1), new WindowAxis(positions))), row);
        return new LayerOutput(context.Apply(new Reshape(new Shape(channels)), largest), "largest of x over all positions");
    }
}
