using NetGen.Benchmarks;

namespace NetGen.Compare;

/// <summary>Inference of a network large enough that a virtual call more is nothing.</summary>
/// <typeparam name="TNetwork">The network.</typeparam>
/// <param name="name">Its name, of the models too.</param>
/// <param name="title">What the reader of the table sees.</param>
/// <param name="create">Makes it.</param>
/// <param name="targets">What is to be reached.</param>
internal sealed class LayerInference<TNetwork>(string name, string title, Func<TNetwork> create, params Target[] targets) : Inference<TNetwork, float>
    where TNetwork : IForward
{
    private readonly NetworkDescription description = create().Description;

    /// <inheritdoc/>
    public override string Name => name;

    /// <inheritdoc/>
    public override string Title => title;

    /// <inheritdoc/>
    public override bool IsComputeBound => IsArithmetic;

    /// <summary>Whether arithmetic limits it at every width.</summary>
    public bool IsArithmetic { get; init; }

    /// <inheritdoc/>
    public override IReadOnlyList<Target> Targets => targets;

    /// <inheritdoc/>
    public override TorchTask Torch => new(typeof(TNetwork).Name);

    /// <summary>Samples of a call.</summary>
    public int Batch { get; init; } = 1;

    /// <summary>How the peers have samples.</summary>
    public ISampleOrder PeerOrder { get; init; } = new ChannelsFirst();

    /// <inheritdoc/>
    protected override ISampleOrder Order => PeerOrder;

    /// <inheritdoc/>
    protected override int Samples => Batch;

    /// <inheritdoc/>
    protected override NetworkDescription Description => description;

    /// <inheritdoc/>
    protected override TNetwork Create() => create();

    /// <inheritdoc/>
    protected override void Forward(TNetwork network, ReadOnlySpan<float> input, Span<float> output, long calls)
    {
        for (long i = 0; i < calls; i++)
            network.Forward(input, output);
    }
}
