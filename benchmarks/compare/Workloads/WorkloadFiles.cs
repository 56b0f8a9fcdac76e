namespace NetGen.Compare;

/// <summary>Where the files of a workload lie: the models that are there before, and what contestants tell each other.</summary>
/// <param name="exchange">A folder for this run.</param>
/// <param name="cache">The folder with the models that are too large to be kept beside the source.</param>
internal sealed class WorkloadFiles(string exchange, string cache)
{
    /// <summary>Name of the samples in <see cref="Data"/>.</summary>
    public const string Input = "input";

    /// <summary>Name of the targets in <see cref="Data"/>.</summary>
    public const string Target = "target";

    /// <summary>The first parameters, in PyTorch's layout.</summary>
    public string Parameters { get; } = Path.Combine(exchange, "parameters.safetensors");

    /// <summary>Samples and targets.</summary>
    public string Data { get; } = Path.Combine(exchange, "data.safetensors");

    /// <summary>What a peer in another process has computed.</summary>
    public string Results { get; } = Path.Combine(exchange, "results.safetensors");

    /// <summary>Finds a model.</summary>
    /// <exception cref="ComparisonException">It is neither beside the program nor in the cache.</exception>
    public string Model(string file)
    {
        string[] paths = [Path.Combine(AppContext.BaseDirectory, "models", file), Path.Combine(cache, "models", file)];
        return Array.Find(paths, File.Exists)
            ?? throw new ComparisonException($"Expected the model {string.Join(" or ", paths)}: benchmarks/compare/setup makes it.");
    }
}
