using NetGen.Benchmarks;

namespace NetGen.Compare;

/// <summary>An LSTM of 16 units over a signal, one sample at a time: what an audio effect does.</summary>
internal sealed class Lstm16Streaming : Streaming<Lstm16>
{
    private Lstm16.State state = null!;

    /// <inheritdoc/>
    public override string Name => "lstm_rt16";

    /// <inheritdoc/>
    public override string Title => "LSTM 1 → 16 → 1, one step";

    /// <inheritdoc/>
    public override IReadOnlyList<Target> Targets => [Target.Faster(Contestant.OnnxRuntime, 115)];

    /// <inheritdoc/>
    protected override IReadOnlyList<OnnxStateTask> States => [new("h", "ho", 16), new("c", "co", 16)];

    /// <inheritdoc/>
    protected override NetworkDescription Description => Lstm16.Description;

    /// <inheritdoc/>
    protected override Lstm16 Create()
    {
        var network = new Lstm16();
        state = network.CreateState();
        return network;
    }

    /// <inheritdoc/>
    protected override void Start() => state.Reset();

    /// <inheritdoc/>
    protected override void Forward(Lstm16 network, ReadOnlySpan<float> input, Span<float> output, long calls)
    {
        for (long i = 0; i < calls; i++)
            network.Step(input, output, state);
    }
}
