namespace NetGen.Compare;

/// <summary>Targets and whether they are reached.</summary>
internal static class TargetText
{
    /// <summary>All targets of a workload whose peers took part, each with its mark.</summary>
    public static string Of(WorkloadResult result) =>
        string.Join(", ", result.Targets.Select(target => (target, isReached: target.IsReachedBy(result)))
            .Where(pair => pair.isReached is not null)
            .Select(pair => $"{pair.target} {(pair.isReached is true ? "✓ reached" : "✗ missed")}"));
}
