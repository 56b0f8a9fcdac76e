using NetGen.Benchmarks;

namespace NetGen.Compare;

/// <summary>A prompt of GPT-2, up to the logits behind it.</summary>
internal sealed class Gpt2Prompt : Inference<Gpt2, int>
{
    private const int Tokens = 64;

    private readonly Gpt2.State state = new Gpt2().CreateState();

    /// <inheritdoc/>
    public override string Name => "gpt2_prompt";

    /// <inheritdoc/>
    public override string Title => $"GPT-2's 124 million parameters, a prompt of {Tokens} tokens";

    /// <inheritdoc/>
    public override double Flops => Gpt2.PromptFlops(Tokens);

    /// <inheritdoc/>
    public override IReadOnlyList<Target> Targets => [Target.ShareOfPeak(0.7)];

    /// <inheritdoc/>
    public override OnnxTask? Onnx => null;

    /// <inheritdoc/>
    public override TorchTask Torch => new("Gpt2");

    /// <inheritdoc/>
    protected override ISampleOrder Order { get; } = new SamplesFirst();

    /// <inheritdoc/>
    protected override string ParametersName => "gpt2";

    /// <inheritdoc/>
    protected override int[] InputShape => [Tokens];

    /// <inheritdoc/>
    protected override int[] OutputShape => [Gpt2.Vocabulary];

    /// <inheritdoc/>
    protected override NetworkDescription Description => Gpt2.Description;

    /// <inheritdoc/>
    protected override Gpt2 Create() => new();

    /// <inheritdoc/>
    protected override void Forward(Gpt2 network, ReadOnlySpan<int> input, Span<float> output, long calls)
    {
        for (long i = 0; i < calls; i++)
        {
            state.Reset();
            network.Prefill(input, output, state);
        }
    }
}
