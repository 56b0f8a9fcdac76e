using BenchmarkDotNet.Attributes;

namespace NetGen.Benchmarks;

/// <summary>2-2-1 with sigmoids: what a call costs.</summary>
public class XorBenchmarks() : TrainingBenchmarks<Xor, float, float>(new Xor(seed: 1), new Sgd(0.5f))
{
    /// <inheritdoc/>
    [Benchmark]
    public override void Forward() => Network.Forward(Input, Output);

    /// <inheritdoc/>
    [Benchmark]
    public override float Backward() => Network.Backward(Input, Targets, Gradients);
}
