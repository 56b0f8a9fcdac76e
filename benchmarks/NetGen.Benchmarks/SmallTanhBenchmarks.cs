using BenchmarkDotNet.Attributes;

namespace NetGen.Benchmarks;

/// <summary>16-32-32-4 with tanh.</summary>
public class SmallTanhBenchmarks() : TrainingBenchmarks<SmallTanh, float, float>(new SmallTanh(seed: 1), new Sgd(0.1f))
{
    /// <inheritdoc/>
    [Benchmark]
    public override void Forward() => Network.Forward(Input, Output);

    /// <inheritdoc/>
    [Benchmark]
    public override float Backward() => Network.Backward(Input, Targets, Gradients);
}
