using BenchmarkDotNet.Attributes;

namespace NetGen.Benchmarks;

/// <summary>A step of each optimiser over the parameters of <see cref="DigitNet"/>.</summary>
[MemoryDiagnoser]
public class OptimizerBenchmarks
{
    private readonly DigitNet network = new(seed: 1);
    private readonly Gradients gradients;

    /// <summary>Draws the gradients.</summary>
    public OptimizerBenchmarks()
    {
        gradients = network.CreateGradients();
        RandomData.Numbers(gradients.Span.Length, seed: 1).CopyTo(gradients.Span);
    }

    /// <summary>All optimisers.</summary>
    public static IEnumerable<object> Optimizers =>
        [new Sgd(1e-3f), new Momentum(1e-3f), new Nesterov(1e-3f), new Adam(), new AdamW(), new RmsProp(), new AdaGrad()];

    /// <summary>A step.</summary>
    [Benchmark]
    [ArgumentsSource(nameof(Optimizers))]
    public void Step(Optimizer optimizer) => optimizer.Step(network.Parameters, gradients);
}
