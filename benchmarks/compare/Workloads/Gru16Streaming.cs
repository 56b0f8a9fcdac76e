using NetGen.Benchmarks;

namespace NetGen.Compare;

/// <summary>A GRU of 16 units over a signal, one sample at a time: what an audio effect does.</summary>
internal sealed class Gru16Streaming : Streaming<Gru16>
{
    private Gru16.State state = null!;

    /// <inheritdoc/>
    public override string Name => "gru_rt16";

    /// <inheritdoc/>
    public override string Title => "GRU 1 → 16 → 1, one step";

    /// <inheritdoc/>
    public override IReadOnlyList<Target> Targets => [Target.Faster(Contestant.OnnxRuntime, 115)];

    /// <inheritdoc/>
    protected override IReadOnlyList<OnnxStateTask> States => [new("h", "ho", 16)];

    /// <inheritdoc/>
    protected override NetworkDescription Description => Gru16.Description;

    /// <inheritdoc/>
    protected override Gru16 Create()
    {
        var network = new Gru16();
        state = network.CreateState();
        return network;
    }

    /// <inheritdoc/>
    protected override void Start() => state.Reset();

    /// <inheritdoc/>
    protected override void Forward(Gru16 network, ReadOnlySpan<float> input, Span<float> output, long calls)
    {
        for (long i = 0; i < calls; i++)
            network.Step(input, output, state);
    }
}
