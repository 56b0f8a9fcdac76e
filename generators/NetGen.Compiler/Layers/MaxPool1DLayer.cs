using NetGen.Compiler.Ops;

namespace NetGen.Compiler.Layers;

/// <summary>The largest of the steps of a sequence under a window: <c>[t, c] → [positions, c]</c>.</summary>
internal sealed class MaxPool1DLayer() : PoolLayer(PoolKind.Maximum, isSequence: true)
{
    /// <inheritdoc/>
    public override string Name => "MaxPool1D";
}
