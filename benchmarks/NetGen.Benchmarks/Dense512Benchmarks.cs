using BenchmarkDotNet.Attributes;

namespace NetGen.Benchmarks;

/// <summary>Products of matrices of 512 × 512.</summary>
public class Dense512Benchmarks() : ProductBenchmarks<Dense512>(new Dense512(seed: 1))
{
    /// <summary>Inference.</summary>
    [Benchmark]
    public void Forward() => Network.Forward(Input, Output);

    /// <summary>The gradients of weights and inputs.</summary>
    [Benchmark]
    public void Backward() => Network.BackwardFrom(Input, OutputGradient, Gradients, InputGradient);
}
