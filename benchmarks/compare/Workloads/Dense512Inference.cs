using NetGen.Benchmarks;

namespace NetGen.Compare;

/// <summary>The product of two matrices of 512 × 512, of which one stays the same.</summary>
internal sealed class Dense512Inference : Inference<Dense512>
{
    /// <inheritdoc/>
    public override string Name => "dense_512";

    /// <inheritdoc/>
    public override string Title => "dense 512 → 512, 512 samples";

    /// <inheritdoc/>
    public override bool IsComputeBound => true;

    /// <inheritdoc/>
    public override IReadOnlyList<Target> Targets => [Target.Faster(Contestant.OnnxRuntime, 1)];

    /// <inheritdoc/>
    public override TorchTask Torch => new("Dense512");

    /// <inheritdoc/>
    protected override int Samples => 512;

    /// <inheritdoc/>
    protected override NetworkDescription Description => Dense512.Description;

    /// <inheritdoc/>
    protected override Dense512 Create() => new();

    /// <inheritdoc/>
    protected override void Forward(Dense512 network, ReadOnlySpan<float> input, Span<float> output, long calls)
    {
        for (long i = 0; i < calls; i++)
            network.Forward(input, output);
    }
}
