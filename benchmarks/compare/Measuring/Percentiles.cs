using System.Text.Json.Serialization;

namespace NetGen.Compare;

/// <summary>How times are spread, in nanoseconds.</summary>
/// <param name="Median">Half of them are longer.</param>
/// <param name="P99">One in a hundred is longer.</param>
/// <param name="P999">One in a thousand is longer.</param>
/// <param name="Slowest">None is longer.</param>
internal sealed record Percentiles(double Median, double P99, double P999, double Slowest)
{
    /// <summary>How many times the median one in a thousand takes.</summary>
    [JsonIgnore]
    public double Spread => P999 / Median;

    /// <summary>Reads them off sorted times.</summary>
    /// <param name="ticks">Sorted times, at least one.</param>
    /// <param name="nanoseconds">Of a tick.</param>
    /// <param name="less">Nanoseconds that are taken off each.</param>
    public static Percentiles Of(long[] ticks, double nanoseconds, double less)
    {
        double At(double share) => (ticks[(int)(share * (ticks.Length - 1))] * nanoseconds) - less;
        return new Percentiles(At(0.5), At(0.99), At(0.999), At(1));
    }
}
