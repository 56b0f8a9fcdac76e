using BenchmarkDotNet.Attributes;

namespace NetGen.Benchmarks;

/// <summary>What the benchmarks of one large matrix product have in common. As many samples as there are inputs make it square.</summary>
/// <typeparam name="TNetwork">The network.</typeparam>
/// <param name="network">The network.</param>
[MemoryDiagnoser]
public abstract class ProductBenchmarks<TNetwork>(TNetwork network) : IHasFlops
    where TNetwork : INetwork
{
    /// <inheritdoc/>
    public int Samples { get; set; } = network.Description.Inputs[0].Length;

    /// <summary>The network.</summary>
    protected TNetwork Network => network;

    /// <summary>The network's gradients.</summary>
    protected Gradients Gradients { get; } = network.CreateGradients();

    /// <summary>The samples.</summary>
    protected float[] Input { get; private set; } = [];

    /// <summary>The gradient of the outputs.</summary>
    protected float[] OutputGradient { get; private set; } = [];

    /// <summary>Room for the outputs.</summary>
    protected float[] Output { get; private set; } = [];

    /// <summary>Room for the gradient of the samples.</summary>
    protected float[] InputGradient { get; private set; } = [];

    /// <summary>Draws the samples.</summary>
    [GlobalSetup]
    public void Setup()
    {
        Input = RandomData.For<float>(network.Description.Inputs[0], Samples, seed: 1);
        OutputGradient = RandomData.For<float>(network.Description.Output, Samples, seed: 2);
        Output = new float[OutputGradient.Length];
        InputGradient = new float[Input.Length];
    }

    /// <inheritdoc/>
    public double FlopsOf(string benchmark)
    {
        // Backwards there are two products of the same size: for the weights and for the inputs.
        int products = benchmark == "Forward" ? 1 : 2;
        return products * NominalFlops.Forward(network.Description, Samples);
    }
}
