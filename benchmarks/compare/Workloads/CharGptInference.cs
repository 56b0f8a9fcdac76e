using NetGen.Benchmarks;

namespace NetGen.Compare;

/// <summary>The logits of all characters of a text that fills the context of a small language model.</summary>
internal sealed class CharGptInference : Inference<CharGpt, int>
{
    /// <inheritdoc/>
    public override string Name => "char_gpt";

    /// <inheritdoc/>
    public override string Title => "four transformer blocks, vocabulary 65, 64 characters";

    /// <inheritdoc/>
    public override IReadOnlyList<Target> Targets => [Target.Faster(Contestant.OnnxRuntime, 1.3)];

    /// <inheritdoc/>
    public override TorchTask Torch => new("CharGpt");

    /// <inheritdoc/>
    protected override ISampleOrder Order { get; } = new SamplesFirst();

    /// <inheritdoc/>
    protected override NetworkDescription Description => CharGpt.Description;

    /// <inheritdoc/>
    protected override CharGpt Create() => new();

    /// <inheritdoc/>
    protected override void Forward(CharGpt network, ReadOnlySpan<int> input, Span<float> output, long calls)
    {
        for (long i = 0; i < calls; i++)
            network.Forward(input, output);
    }
}
