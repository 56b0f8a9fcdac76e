using NetGen.Benchmarks;

namespace NetGen.Compare;

/// <summary>Steps of AdamW of a small language model.</summary>
internal sealed class CharGptTraining : Training<CharGpt, int, int>
{
    // As in ClassifierTraining: small steps keep the results comparable.
    private const float LearningRate = 1e-4f;

    /// <inheritdoc/>
    public override string Name => "train_char_gpt";

    /// <inheritdoc/>
    public override string Title => "train four transformer blocks, vocabulary 65, batch 8, AdamW";

    /// <inheritdoc/>
    public override IReadOnlyList<Target> Targets => [Target.Faster(Contestant.PyTorch, 1.6)];

    /// <inheritdoc/>
    public override TorchTask Torch => new("CharGpt", "cross_entropy", "AdamW", LearningRate);

    /// <inheritdoc/>
    protected override ISampleOrder Order { get; } = new SamplesFirst();

    /// <inheritdoc/>
    protected override int Samples => 8;

    /// <inheritdoc/>
    protected override NetworkDescription Description => CharGpt.Description;

    /// <inheritdoc/>
    protected override CharGpt Create() => new(seed: 1);

    /// <inheritdoc/>
    protected override Optimizer CreateOptimizer() => new AdamW(LearningRate);

    /// <inheritdoc/>
    protected override float Step(
        CharGpt network, ReadOnlySpan<int> input, ReadOnlySpan<int> targets, Gradients gradients, Optimizer optimizer, long calls)
    {
        float loss = 0;
        for (long i = 0; i < calls; i++)
        {
            gradients.Clear();
            loss = network.Backward(input, targets, gradients);
            optimizer.Step(network.Parameters, gradients);
        }

        return loss;
    }
}
