using NetGen.Benchmarks;

namespace NetGen.Compare;

/// <summary>Two sigmoids and one: what a call costs.</summary>
internal sealed class XorInference : Inference<Xor, float>
{
    /// <inheritdoc/>
    public override string Name => "xor";

    /// <inheritdoc/>
    public override string Title => "2-2-1 sigmoid, one sample";

    /// <inheritdoc/>
    public override IReadOnlyList<Target> Targets => [Target.Faster(Contestant.OnnxRuntime, 120)];

    /// <inheritdoc/>
    public override TorchTask Torch => new("Xor");

    /// <inheritdoc/>
    protected override NetworkDescription Description => Xor.Description;

    /// <inheritdoc/>
    protected override Xor Create() => new();

    /// <inheritdoc/>
    protected override void Forward(Xor network, ReadOnlySpan<float> input, Span<float> output, long calls)
    {
        for (long i = 0; i < calls; i++)
            network.Forward(input, output);
    }
}
