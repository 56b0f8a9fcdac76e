using NetGen.Compiler.Ops;

namespace NetGen.Compiler.Layers;

/// <summary>The mean of the elements of an image under a window: <c>[h, w, c] → [positions, positions, c]</c>.</summary>
internal sealed class AveragePool2DLayer() : PoolLayer(PoolKind.Average, isSequence: false)
{
    /// <inheritdoc/>
    public override string Name => "AveragePool2D";
}
