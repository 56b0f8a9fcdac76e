using BenchmarkDotNet.Attributes;

namespace NetGen.Benchmarks;

/// <summary>What the benchmarks of a network with a loss have in common: the network, samples and targets.</summary>
/// <typeparam name="TNetwork">The network.</typeparam>
/// <typeparam name="TInput"><see cref="float"/>, or <see cref="int"/> for tokens.</typeparam>
/// <typeparam name="TTarget"><see cref="float"/>, or <see cref="int"/> for classes.</typeparam>
/// <param name="network">The network.</param>
/// <param name="optimizer">The optimiser of a step.</param>
[MemoryDiagnoser]
public abstract class TrainingBenchmarks<TNetwork, TInput, TTarget>(TNetwork network, Optimizer optimizer) : IHasFlops
    where TNetwork : ITrainableNetwork
{
    /// <inheritdoc/>
    [Params(1, 32, 256)]
    public int Samples { get; set; }

    /// <summary>The network.</summary>
    protected TNetwork Network => network;

    /// <summary>The network's gradients.</summary>
    protected Gradients Gradients { get; } = network.CreateGradients();

    /// <summary>The samples.</summary>
    protected TInput[] Input { get; private set; } = [];

    /// <summary>The targets.</summary>
    protected TTarget[] Targets { get; private set; } = [];

    /// <summary>Room for the outputs.</summary>
    protected float[] Output { get; private set; } = [];

    /// <summary>Draws the samples.</summary>
    [GlobalSetup]
    public void Setup()
    {
        Input = RandomData.For<TInput>(network.Description.Inputs[0], Samples, seed: 1);
        Targets = RandomData.For<TTarget>(network.Description.Target!, Samples, seed: 2);
        Output = new float[Samples * network.Description.Output.Length];
    }

    /// <summary>Inference.</summary>
    public abstract void Forward();

    /// <summary>Loss and gradients.</summary>
    public abstract float Backward();

    /// <summary>A whole step of training.</summary>
    [Benchmark]
    public float Step()
    {
        Gradients.Clear();
        float loss = Backward();
        optimizer.Step(network.Parameters, Gradients);
        return loss;
    }

    /// <inheritdoc/>
    public double FlopsOf(string benchmark) => benchmark == nameof(Forward)
        ? NominalFlops.Forward(network.Description, Samples)
        : NominalFlops.Training(network.Description, Samples);
}
