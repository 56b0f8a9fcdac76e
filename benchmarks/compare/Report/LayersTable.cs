namespace NetGen.Compare;

/// <summary>The table of single layers.</summary>
internal static class LayersTable
{
    /// <summary>The titles of the columns.</summary>
    public static IReadOnlyList<string> Header { get; } = ["convolution", "pass", Contestant.NetGen, "GFLOP/s", "of peak", "of roofline", "target"];

    /// <summary>One layer's cells.</summary>
    public static IReadOnlyList<string> Row(LayerResult result) =>
    [
        result.Title,
        result.Pass,
        NumberText.Time(Median.Of(result.Nanoseconds)),
        NumberText.ThreeDigits(result.Gflops),
        NumberText.Percent(result.ShareOfPeak),
        NumberText.Percent(result.ShareOfRoofline),
        $"≥ {(result.AtLeast is { } share ? $"{NumberText.Percent(share)} of peak" : $"{NumberText.Percent(LayerResult.LeastOfRoofline)} of roofline")} {(result.IsReached ? "✓ reached" : "✗ missed")}",
    ];
}
