using NetGen.Benchmarks;

namespace NetGen.Compare;

/// <summary>An LSTM of 32 units over a signal, one sample at a time: what an audio effect does.</summary>
internal sealed class Lstm32Streaming : Streaming<Lstm32>
{
    private Lstm32.State state = null!;

    /// <inheritdoc/>
    public override string Name => "lstm_rt32";

    /// <inheritdoc/>
    public override string Title => "LSTM 1 → 32 → 1, one step";

    /// <inheritdoc/>
    public override IReadOnlyList<Target> Targets => [Target.Faster(Contestant.OnnxRuntime, 55)];

    /// <inheritdoc/>
    protected override IReadOnlyList<OnnxStateTask> States => [new("h", "ho", 32), new("c", "co", 32)];

    /// <inheritdoc/>
    protected override NetworkDescription Description => Lstm32.Description;

    /// <inheritdoc/>
    protected override Lstm32 Create()
    {
        var network = new Lstm32();
        state = network.CreateState();
        return network;
    }

    /// <inheritdoc/>
    protected override void Start() => state.Reset();

    /// <inheritdoc/>
    protected override void Forward(Lstm32 network, ReadOnlySpan<float> input, Span<float> output, long calls)
    {
        for (long i = 0; i < calls; i++)
            network.Step(input, output, state);
    }
}
