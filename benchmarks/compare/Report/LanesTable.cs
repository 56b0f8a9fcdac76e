using System.Globalization;

namespace NetGen.Compare;

/// <summary>The table of NetGen alone in narrower vectors.</summary>
internal static class LanesTable
{
    /// <summary>The titles of the columns.</summary>
    public static IReadOnlyList<string> Header { get; } =
        ["workload", "floats in a vector", Contestant.NetGen, "GFLOP/s", "peak, GFLOP/s", "of peak", "target"];

    /// <summary>One workload's cells.</summary>
    public static IReadOnlyList<string> Row(WorkloadResult result) =>
    [
        result.Title,
        result.Lanes.ToString(CultureInfo.InvariantCulture),
        NumberText.Time(result.Nanoseconds(Contestant.NetGen)),
        NumberText.ThreeDigits(result.Gflops),
        NumberText.ThreeDigits(result.Peak),
        NumberText.Percent(result.ShareOfPeak),
        TargetText.Of(result),
    ];
}
