using BenchmarkDotNet.Attributes;

namespace NetGen.Benchmarks;

/// <summary>What the benchmarks of a network over a signal have in common: one step after the other, which allocates nothing.</summary>
/// <typeparam name="TNetwork">The network.</typeparam>
/// <param name="network">The network.</param>
[MemoryDiagnoser]
public abstract class StreamingBenchmarks<TNetwork>(TNetwork network) : IHasFlops
    where TNetwork : INetwork
{
    /// <summary>Steps in a call.</summary>
    public int Samples { get; set; } = 1;

    /// <summary>The network.</summary>
    protected TNetwork Network => network;

    /// <summary>One step of the signal.</summary>
    protected float[] Input { get; } = RandomData.Numbers(network.Description.Inputs[0].Shape[^1], seed: 1);

    /// <summary>Room for the step's output.</summary>
    protected float[] Output { get; } = new float[network.Description.Output.Shape[^1]];

    /// <summary>One step.</summary>
    public abstract void Step();

    /// <inheritdoc/>
    public double FlopsOf(string benchmark) => NominalFlops.Forward(network.Description, Samples) / network.Description.Inputs[0].Shape[0];
}
