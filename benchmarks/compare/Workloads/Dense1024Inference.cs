using NetGen.Benchmarks;

namespace NetGen.Compare;

/// <summary>The product of two matrices of 1024 × 1024, of which one stays the same.</summary>
internal sealed class Dense1024Inference : Inference<Dense1024>
{
    /// <inheritdoc/>
    public override string Name => "dense_1024";

    /// <inheritdoc/>
    public override string Title => "dense 1024 → 1024, 1024 samples";

    /// <inheritdoc/>
    public override bool IsComputeBound => true;

    /// <inheritdoc/>
    public override IReadOnlyList<Target> Targets => [Target.Faster(Contestant.OnnxRuntime, 1)];

    /// <inheritdoc/>
    public override TorchTask Torch => new("Dense1024");

    /// <inheritdoc/>
    protected override int Samples => 1024;

    /// <inheritdoc/>
    protected override NetworkDescription Description => Dense1024.Description;

    /// <inheritdoc/>
    protected override Dense1024 Create() => new();

    /// <inheritdoc/>
    protected override void Forward(Dense1024 network, ReadOnlySpan<float> input, Span<float> output, long calls)
    {
        for (long i = 0; i < calls; i++)
            network.Forward(input, output);
    }
}
