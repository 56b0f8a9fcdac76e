using System.Diagnostics;

namespace NetGen.Compare;

/// <summary>NetGen's inference.</summary>
/// <param name="forward">Calls <c>Forward</c> so many times.</param>
/// <param name="output">Where the output lies afterwards.</param>
internal sealed class InferenceContestant(Action<long> forward, ReadOnlyMemory<float> output) : IContestant
{
    /// <inheritdoc/>
    public string Name => Contestant.NetGen;

    /// <inheritdoc/>
    public string Variant => "";

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, float[]> Results(int calls)
    {
        forward(calls);
        return new Dictionary<string, float[]> { [Contestant.Output] = output.ToArray() };
    }

    /// <inheritdoc/>
    public double Run(long calls)
    {
        long began = Stopwatch.GetTimestamp();
        forward(calls);
        return Stopwatch.GetElapsedTime(began).TotalNanoseconds;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
    }
}
