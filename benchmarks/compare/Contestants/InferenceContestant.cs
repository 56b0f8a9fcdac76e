using System.Diagnostics;

namespace NetGen.Compare;

/// <summary>NetGen's inference.</summary>
/// <param name="forward">Calls <c>Forward</c> so many times.</param>
/// <param name="output">The output, in the peers' order.</param>
/// <param name="start">Goes back to the beginning, where calls depend on those before them.</param>
internal sealed class InferenceContestant(Action<long> forward, Func<float[]> output, Action? start = null) : IContestant
{
    /// <inheritdoc/>
    public string Name => Contestant.NetGen;

    /// <inheritdoc/>
    public string Variant => "";

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, float[]> Results(int calls)
    {
        start?.Invoke();
        forward(calls);
        return new Dictionary<string, float[]> { [Contestant.Output] = output() };
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
