using System.Diagnostics;

namespace NetGen.Compare;

/// <summary>NetGen's training, always from the network's first parameters on.</summary>
/// <param name="network">The network.</param>
/// <param name="createOptimizer">Makes the optimiser; each start wants a new one.</param>
/// <param name="step">Makes so many steps and returns the last loss.</param>
internal sealed class TrainingContestant(
    ITrainableNetwork network, Func<Optimizer> createOptimizer, Func<Gradients, Optimizer, long, float> step) : IContestant
{
    private readonly float[] first = network.Parameters.Span.ToArray();
    private readonly Gradients gradients = network.CreateGradients();

    /// <inheritdoc/>
    public string Name => Contestant.NetGen;

    /// <inheritdoc/>
    public string Variant => "";

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, float[]> Results(int calls)
    {
        float loss = step(gradients, Start(), calls);
        using var stream = new MemoryStream();
        network.Parameters.SavePyTorch(stream);
        stream.Position = 0;
        using SafetensorsFile file = SafetensorsFile.Open(stream);
        Dictionary<string, float[]> results = file.ReadAll();
        results.Add(Contestant.Loss, [loss]);
        return results;
    }

    /// <inheritdoc/>
    public double Run(long calls)
    {
        // The first step allocates the optimiser's state.
        Optimizer optimizer = Start();
        step(gradients, optimizer, 1);
        long began = Stopwatch.GetTimestamp();
        step(gradients, optimizer, calls);
        return Stopwatch.GetElapsedTime(began).TotalNanoseconds;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    private Optimizer Start()
    {
        first.CopyTo(network.Parameters.Span);
        return createOptimizer();
    }
}
