using NetGen.Benchmarks;

namespace NetGen.Compare;

/// <summary>Contestants do a workload by turns.</summary>
internal static class Contest
{
    // Short beside a turn, long beside a clock tick.
    private static readonly TimeSpan peakTime = TimeSpan.FromMilliseconds(50);

    /// <summary>Times contestants whose results have been compared.</summary>
    /// <param name="workload">The workload.</param>
    /// <param name="difference">How far their results were apart.</param>
    /// <param name="contestants">NetGen first.</param>
    /// <param name="settings">Number and length of rounds.</param>
    public static WorkloadResult Run(IWorkload workload, float difference, IReadOnlyList<IContestant> contestants, Settings settings)
    {
        Stint[] stints = [.. contestants.Select(contestant => new Stint(contestant, settings.TurnTime))];
        Round[] rounds = [.. Enumerable.Range(0, settings.Rounds).Select(_ => Run(stints))];
        return new WorkloadResult(
            workload.Name,
            workload.Title,
            ArithmeticPeak.Lanes,
            workload.Flops,
            difference,
            workload.Targets,
            [.. stints.Select(stint => stint.Entry)],
            rounds);
    }

    private static Round Run(Stint[] stints) =>
        new(ArithmeticPeak.Measure(peakTime), stints.ToDictionary(stint => stint.Entry.Name, stint => stint.Run()));
}
