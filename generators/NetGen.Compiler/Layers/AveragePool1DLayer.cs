using NetGen.Compiler.Ops;

namespace NetGen.Compiler.Layers;

/// <summary>The mean of the steps of a sequence under a window: <c>[t, c] → [positions, c]</c>.</summary>
internal sealed class AveragePool1DLayer() : PoolLayer(PoolKind.Average, isSequence: true)
{
    /// <inheritdoc/>
    public override string Name => "AveragePool1D";
}
