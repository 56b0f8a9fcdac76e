using BenchmarkDotNet.Attributes;

namespace NetGen.Benchmarks;

/// <summary>A language model that looks back three letters.</summary>
public class NameBenchmarks() : TrainingBenchmarks<NameNet, int, int>(new NameNet(seed: 1), new Sgd(0.1f))
{
    /// <inheritdoc/>
    [Benchmark]
    public override void Forward() => Network.Forward(Input, Output);

    /// <inheritdoc/>
    [Benchmark]
    public override float Backward() => Network.Backward(Input, Targets, Gradients);
}
