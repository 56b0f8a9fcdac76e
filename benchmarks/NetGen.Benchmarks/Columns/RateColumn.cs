using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace NetGen.Benchmarks;

/// <summary>A column that follows from floating-point operations and time.</summary>
/// <param name="name">The column's title.</param>
/// <param name="legend">What it says.</param>
/// <param name="format">From GFLOP/s to the cell's text.</param>
public sealed class RateColumn(string name, string legend, Func<double, string> format) : IColumn
{
    private const string Unknown = "-";

    /// <inheritdoc/>
    public string Id => $"{nameof(RateColumn)}.{name}";

    /// <inheritdoc/>
    public string ColumnName => name;

    /// <inheritdoc/>
    public string Legend => legend;

    /// <inheritdoc/>
    public bool AlwaysShow => true;

    /// <inheritdoc/>
    public ColumnCategory Category => ColumnCategory.Custom;

    /// <inheritdoc/>
    public int PriorityInCategory => 0;

    /// <inheritdoc/>
    public bool IsNumeric => true;

    /// <inheritdoc/>
    public UnitType UnitType => UnitType.Dimensionless;

    /// <inheritdoc/>
    public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

    /// <inheritdoc/>
    public bool IsAvailable(Summary summary) => true;

    /// <inheritdoc/>
    public string GetValue(Summary summary, BenchmarkCase benchmarkCase) =>
        FlopsOf(benchmarkCase) is { } flops && summary[benchmarkCase]?.ResultStatistics is { } statistics
            ? format(flops / statistics.Median)
            : Unknown;

    /// <inheritdoc/>
    public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) => GetValue(summary, benchmarkCase);

    private static double? FlopsOf(BenchmarkCase benchmarkCase)
    {
        if (Activator.CreateInstance(benchmarkCase.Descriptor.Type) is not IHasFlops benchmarks)
            return null;
        if (benchmarkCase.Parameters[nameof(IHasFlops.Samples)] is int samples)
            benchmarks.Samples = samples;
        return benchmarks.FlopsOf(benchmarkCase.Descriptor.WorkloadMethod.Name);
    }
}
