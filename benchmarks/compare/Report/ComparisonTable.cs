namespace NetGen.Compare;

/// <summary>The table of NetGen and its peers.</summary>
internal static class ComparisonTable
{
    /// <summary>The titles of the columns.</summary>
    public static IReadOnlyList<string> Header(Comparison comparison) =>
    [
        "workload",
        Contestant.NetGen,
        .. comparison.Machine.Peers.Keys,
        .. comparison.Machine.Peers.Keys.Select(peer => $"times faster than {peer}"),
        "GFLOP/s",
        "of peak",
        "target",
    ];

    /// <summary>One workload's cells.</summary>
    public static IReadOnlyList<string> Row(Comparison comparison, WorkloadResult result) =>
    [
        result.Title,
        NumberText.Time(result.Nanoseconds(Contestant.NetGen)),
        .. comparison.Machine.Peers.Keys.Select(peer => result.Has(peer) ? NumberText.Time(result.Nanoseconds(peer)) : ""),
        .. comparison.Machine.Peers.Keys.Select(peer => result.Has(peer) ? NumberText.Factor(result.TimesFaster(peer)) : ""),
        NumberText.ThreeDigits(result.Gflops),
        NumberText.Percent(result.ShareOfPeak),
        TargetText.Of(result),
    ];
}
