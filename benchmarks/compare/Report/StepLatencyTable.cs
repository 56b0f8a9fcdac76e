using System.Globalization;
using System.Text;

namespace NetGen.Compare;

/// <summary>How even the steps of a streaming network are.</summary>
internal static class StepLatencyTable
{
    /// <summary>Appends the section.</summary>
    public static void Write(StringBuilder text, StepLatency latency)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n## Single steps\n\nNetGen alone, LSTM 1 → 16 → 1: {StepLatency.Steps:N0} steps, each timed by itself. Reading the clock takes time too: its median is taken off the steps.\n")
            .Append("What disturbs the clock's own readings, interrupts and the host of a virtual machine, disturbs the steps alike.\n")
            .Append(CultureInfo.InvariantCulture, $"The clock is coarse: neighbouring values are up to {NumberText.Time(latency.Coarseness)} apart.\n\n");
        MarkdownTable.Write(text, ["timed", "median", "99 %", "99.9 %", "slowest", "99.9 % ÷ median", "target"],
        [
            Row("a step", latency.Step, string.Create(CultureInfo.InvariantCulture, $"≤ {StepLatency.Most:0.#}× {(latency.IsReached ? "✓ reached" : "✗ missed")}")),
            Row("the clock alone", latency.Clock, ""),
        ]);
    }

    private static string[] Row(string title, Percentiles times, string target) =>
    [
        title,
        NumberText.Time(times.Median),
        NumberText.Time(times.P99),
        NumberText.Time(times.P999),
        NumberText.Time(times.Slowest),
        NumberText.Factor(times.Spread),
        target,
    ];
}
