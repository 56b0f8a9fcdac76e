using System.Globalization;
using BenchmarkDotNet.Columns;

namespace NetGen.Benchmarks;

/// <summary>The columns that say how fast arithmetic was.</summary>
internal static class Rates
{
    private static readonly Lazy<double> peak = new(() => ArithmeticPeak.Measure(TimeSpan.FromSeconds(1)));

    /// <summary>Floating-point operations in a nanosecond.</summary>
    public static IColumn Gflops { get; } = new RateColumn(
        "GFLOP/s", "Two operations for each multiply-add of the matrix products, by the median time", Text);

    /// <summary>The share of the machine's peak, which is measured when the table is written.</summary>
    public static IColumn ShareOfPeak { get; } = new RateColumn(
        "Of peak", "Share of the multiply-adds that this machine can do at most, measured after the benchmarks", rate => $"{Text(100 * rate / peak.Value)} %");

    private static string Text(double value) => value.ToString("0.0", CultureInfo.InvariantCulture);
}
