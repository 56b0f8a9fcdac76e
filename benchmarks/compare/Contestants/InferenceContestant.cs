using System.Diagnostics;

namespace NetGen.Compare;

/// <summary>NetGen's inference.</summary>
/// <param name="forward">Calls <c>Forward</c> so many times.</param>
/// <param name="output">The output, in the peers' order.</param>
internal sealed class InferenceContestant(Action<long> forward, Func<float[]> output) : IContestant
{
    /// <inheritdoc/>
    public string Name => Contestant.NetGen;

    /// <inheritdoc/>
    public string Variant => "";

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, float[]> Results(int calls)
    {
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
