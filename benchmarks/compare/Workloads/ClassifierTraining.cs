using NetGen.Benchmarks;

namespace NetGen.Compare;

/// <summary>Steps of Adam of a classifier large enough that a virtual call more is nothing.</summary>
/// <typeparam name="TNetwork">The network.</typeparam>
/// <param name="name">Its name.</param>
/// <param name="title">What the reader of the table sees.</param>
/// <param name="samples">Samples in the mini-batch.</param>
/// <param name="create">Makes it.</param>
/// <param name="targets">What is to be reached.</param>
internal sealed class ClassifierTraining<TNetwork>(string name, string title, int samples, Func<TNetwork> create, params Target[] targets)
    : Training<TNetwork, float, int>
    where TNetwork : IBackward
{
    // Adam divides by the gradient's size: where that is next to nothing, rounding decides the step. Small steps keep the results comparable.
    private const float LearningRate = 1e-4f;

    private readonly NetworkDescription description = create().Description;

    /// <inheritdoc/>
    public override string Name => name;

    /// <inheritdoc/>
    public override string Title => title;

    /// <inheritdoc/>
    public override IReadOnlyList<Target> Targets => targets;

    /// <inheritdoc/>
    public override TorchTask Torch => new(typeof(TNetwork).Name, "cross_entropy", "Adam", LearningRate);

    /// <summary>How the peers have samples and targets.</summary>
    public ISampleOrder PeerOrder { get; init; } = new ChannelsFirst();

    /// <inheritdoc/>
    protected override ISampleOrder Order => PeerOrder;

    /// <inheritdoc/>
    protected override int Samples => samples;

    /// <inheritdoc/>
    protected override NetworkDescription Description => description;

    /// <inheritdoc/>
    protected override TNetwork Create() => create();

    /// <inheritdoc/>
    protected override Optimizer CreateOptimizer() => new Adam(LearningRate);

    /// <inheritdoc/>
    protected override float Step(
        TNetwork network, ReadOnlySpan<float> input, ReadOnlySpan<int> targets, Gradients gradients, Optimizer optimizer, long calls)
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
