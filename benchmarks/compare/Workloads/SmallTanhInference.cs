using NetGen.Benchmarks;

namespace NetGen.Compare;

/// <summary>Two small layers with tanh: what fits a control loop or a block of audio.</summary>
internal sealed class SmallTanhInference : Inference<SmallTanh, float>
{
    /// <inheritdoc/>
    public override string Name => "mlp_s";

    /// <inheritdoc/>
    public override string Title => "16-32-32-4 tanh, one sample";

    /// <inheritdoc/>
    public override IReadOnlyList<Target> Targets => [Target.Faster(Contestant.OnnxRuntime, 30)];

    /// <inheritdoc/>
    public override TorchTask Torch => new("SmallTanh");

    /// <inheritdoc/>
    protected override NetworkDescription Description => SmallTanh.Description;

    /// <inheritdoc/>
    protected override SmallTanh Create() => new();

    /// <inheritdoc/>
    protected override void Forward(SmallTanh network, ReadOnlySpan<float> input, Span<float> output, long calls)
    {
        for (long i = 0; i < calls; i++)
            network.Forward(input, output);
    }
}
