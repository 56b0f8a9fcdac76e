using System.Text.Json.Nodes;

namespace NetGen.Compare;

/// <summary>PyTorch in the fastest of its ways.</summary>
/// <param name="process">The process that has prepared the workload.</param>
/// <param name="variant">The way.</param>
/// <param name="results">The file for its results.</param>
internal sealed class TorchContestant(TorchProcess process, string variant, string results) : IContestant
{
    /// <inheritdoc/>
    public string Name => Contestant.PyTorch;

    /// <inheritdoc/>
    public string Variant => variant;

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, float[]> Results(int calls)
    {
        process.Order("results", new JsonObject { ["calls"] = calls, ["file"] = results });
        using SafetensorsFile file = SafetensorsFile.Open(results);
        return file.ReadAll();
    }

    /// <inheritdoc/>
    public double Run(long calls) => (double)process.Order("run", new JsonObject { ["calls"] = calls })["nanoseconds"]!;

    /// <inheritdoc/>
    public void Dispose()
    {
    }
}
