using BenchmarkDotNet.Attributes;

namespace NetGen.Benchmarks;

/// <summary>A GRU of 16 units over a signal, one sample at a time.</summary>
public class Gru16Benchmarks() : StreamingBenchmarks<Gru16>(new Gru16(seed: 1))
{
    private readonly Gru16.State state = new Gru16(seed: 1).CreateState();

    /// <inheritdoc/>
    [Benchmark]
    public override void Step() => Network.Step(Input, Output, state);
}
