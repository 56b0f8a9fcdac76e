using BenchmarkDotNet.Attributes;

namespace NetGen.Benchmarks;

/// <summary>Products of matrices of 1024 × 1024.</summary>
public class Dense1024Benchmarks() : ProductBenchmarks<Dense1024>(new Dense1024(seed: 1))
{
    /// <summary>Inference.</summary>
    [Benchmark]
    public void Forward() => Network.Forward(Input, Output);

    /// <summary>The gradients of weights and inputs.</summary>
    [Benchmark]
    public void Backward() => Network.BackwardFrom(Input, OutputGradient, Gradients, InputGradient);
}
