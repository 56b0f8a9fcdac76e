using NetGen.Benchmarks;

namespace NetGen.Compare;

/// <summary>Steps of Adam of a digit classifier.</summary>
/// <param name="samples">Samples in the mini-batch.</param>
/// <param name="targets">What is to be reached.</param>
internal sealed class DigitTraining(int samples, params Target[] targets) : Training<DigitNet, float, int>
{
    private const float LearningRate = 1e-3f;

    /// <inheritdoc/>
    public override string Name => $"train_digits_{samples}";

    /// <inheritdoc/>
    public override string Title => $"train 784-128-64-10, batch {samples}, Adam";

    /// <inheritdoc/>
    public override IReadOnlyList<Target> Targets => targets;

    /// <inheritdoc/>
    public override TorchTask Torch => new("DigitNet", "cross_entropy", "Adam", LearningRate);

    /// <inheritdoc/>
    protected override int Samples => samples;

    /// <inheritdoc/>
    protected override NetworkDescription Description => DigitNet.Description;

    /// <inheritdoc/>
    protected override DigitNet Create() => new(seed: 1);

    /// <inheritdoc/>
    protected override Optimizer CreateOptimizer() => new Adam(LearningRate);

    /// <inheritdoc/>
    protected override float Step(
        DigitNet network, ReadOnlySpan<float> input, ReadOnlySpan<int> targets, Gradients gradients, Optimizer optimizer, long calls)
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
