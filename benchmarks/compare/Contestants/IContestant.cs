namespace NetGen.Compare;

/// <summary>One that does a workload's work.</summary>
internal interface IContestant : IDisposable
{
    /// <summary>NetGen or the peer.</summary>
    string Name { get; }

    /// <summary>The way of several in which it does the work, as the fastest; empty if there is but one.</summary>
    string Variant { get; }

    /// <summary>What is computed by so many calls from the start: outputs, or the last loss and the parameters.</summary>
    IReadOnlyDictionary<string, float[]> Results(int calls);

    /// <summary>Does the work so many times.</summary>
    /// <returns>Nanoseconds of all calls together.</returns>
    double Run(long calls);
}
