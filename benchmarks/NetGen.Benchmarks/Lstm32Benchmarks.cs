using BenchmarkDotNet.Attributes;

namespace NetGen.Benchmarks;

/// <summary>An LSTM of 32 units over a signal, one sample at a time.</summary>
public class Lstm32Benchmarks() : StreamingBenchmarks<Lstm32>(new Lstm32(seed: 1))
{
    private readonly Lstm32.State state = new Lstm32(seed: 1).CreateState();

    /// <inheritdoc/>
    [Benchmark]
    public override void Step() => Network.Step(Input, Output, state);
}
