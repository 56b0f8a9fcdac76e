using BenchmarkDotNet.Attributes;

namespace NetGen.Benchmarks;

/// <summary>A classifier of 784-128-64-10.</summary>
public class DigitBenchmarks() : TrainingBenchmarks<DigitNet, float, int>(new DigitNet(seed: 1), new Adam(1e-3f))
{
    /// <inheritdoc/>
    [Benchmark]
    public override void Forward() => Network.Forward(Input, Output);

    /// <inheritdoc/>
    [Benchmark]
    public override float Backward() => Network.Backward(Input, Targets, Gradients);
}
