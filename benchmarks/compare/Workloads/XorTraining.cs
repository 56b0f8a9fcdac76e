using NetGen.Benchmarks;

namespace NetGen.Compare;

/// <summary>Steps of stochastic gradient descent on the truth table of XOR.</summary>
internal sealed class XorTraining : Training<Xor, float, float>
{
    private const float LearningRate = 0.5f;

    /// <inheritdoc/>
    public override string Name => "train_xor";

    /// <inheritdoc/>
    public override string Title => "train 2-2-1 sigmoid, batch 4, SGD";

    /// <inheritdoc/>
    public override IReadOnlyList<Target> Targets => [Target.Faster(Contestant.PyTorch, 200)];

    /// <inheritdoc/>
    public override TorchTask Torch => new("Xor", "mse_loss", "SGD", LearningRate);

    /// <inheritdoc/>
    protected override int Samples => 4;

    /// <inheritdoc/>
    protected override NetworkDescription Description => Xor.Description;

    /// <inheritdoc/>
    protected override Xor Create() => new(seed: 1);

    /// <inheritdoc/>
    protected override Optimizer CreateOptimizer() => new Sgd(LearningRate);

    /// <inheritdoc/>
    protected override float[] MakeInput() => [0, 0, 0, 1, 1, 0, 1, 1];

    /// <inheritdoc/>
    protected override float[] MakeTargets() => [0, 1, 1, 0];

    /// <inheritdoc/>
    protected override float Step(
        Xor network, ReadOnlySpan<float> input, ReadOnlySpan<float> targets, Gradients gradients, Optimizer optimizer, long calls)
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
