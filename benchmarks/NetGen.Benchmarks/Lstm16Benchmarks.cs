using BenchmarkDotNet.Attributes;

namespace NetGen.Benchmarks;

/// <summary>An LSTM of 16 units over a signal, one sample at a time.</summary>
public class Lstm16Benchmarks() : StreamingBenchmarks<Lstm16>(new Lstm16(seed: 1))
{
    private readonly Lstm16.State state = new Lstm16(seed: 1).CreateState();

    /// <inheritdoc/>
    [Benchmark]
    public override void Step() => Network.Step(Input, Output, state);
}
