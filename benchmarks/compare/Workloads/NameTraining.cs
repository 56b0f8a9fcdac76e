using NetGen.Benchmarks;

namespace NetGen.Compare;

/// <summary>Steps of stochastic gradient descent of a language model that looks back three letters.</summary>
internal sealed class NameTraining : Training<NameNet, int, int>
{
    private const float LearningRate = 0.1f;

    /// <inheritdoc/>
    public override string Name => "train_names";

    /// <inheritdoc/>
    public override string Title => "train 3×10 → 200 tanh → 27, batch 32, SGD";

    /// <inheritdoc/>
    public override IReadOnlyList<Target> Targets => [Target.Faster(Contestant.PyTorch, 5)];

    /// <inheritdoc/>
    public override TorchTask Torch => new("NameNet", "cross_entropy", "SGD", LearningRate);

    /// <inheritdoc/>
    protected override int Samples => 32;

    /// <inheritdoc/>
    protected override NetworkDescription Description => NameNet.Description;

    /// <inheritdoc/>
    protected override NameNet Create() => new(seed: 1);

    /// <inheritdoc/>
    protected override Optimizer CreateOptimizer() => new Sgd(LearningRate);

    /// <inheritdoc/>
    protected override float Step(
        NameNet network, ReadOnlySpan<int> input, ReadOnlySpan<int> targets, Gradients gradients, Optimizer optimizer, long calls)
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
