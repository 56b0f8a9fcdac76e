using NetGen.Compiler.Ops;

namespace NetGen.Compiler.Layers;

/// <summary>The largest of the elements of an image under a window: <c>[h, w, c] → [positions, positions, c]</c>.</summary>
internal sealed class MaxPool2DLayer() : PoolLayer(PoolKind.Maximum, isSequence: false)
{
    /// <inheritdoc/>
    public override string Name => "MaxPool2D";
}
