using System.Text.Json.Serialization;

namespace NetGen.Compare;

/// <summary>A pass of one layer, NetGen alone.</summary>
/// <param name="Title">The layer.</param>
/// <param name="Pass">What is computed of it.</param>
/// <param name="Flops">Nominal floating-point operations.</param>
/// <param name="Bytes">Input, weights and output, each once.</param>
/// <param name="AtLeast">The share of the peak that it must have, if any.</param>
/// <param name="Nanoseconds">Time of each round.</param>
/// <param name="Peaks">GFLOP/s of the machine just before each round.</param>
/// <param name="Bandwidths">GB/s at which so many bytes are read, just before each round.</param>
internal sealed record LayerResult(
    string Title, string Pass, double Flops, double Bytes, double? AtLeast, double[] Nanoseconds, double[] Peaks, double[] Bandwidths)
{
    /// <summary>The least share of its roofline that a layer must have.</summary>
    public const double LeastOfRoofline = 0.4;

    /// <summary>The median of the rounds' rates, in GFLOP/s.</summary>
    [JsonIgnore]
    public double Gflops => Median.Of(Nanoseconds.Select(time => Flops / time));

    /// <summary>The median of the rounds' shares of the peak.</summary>
    [JsonIgnore]
    public double ShareOfPeak => Median.Of(Nanoseconds.Zip(Peaks, (time, peak) => Flops / time / peak));

    /// <summary>The median of the rounds' shares of what arithmetic and reading allow, whichever takes longer.</summary>
    [JsonIgnore]
    public double ShareOfRoofline =>
        Median.Of(Nanoseconds.Select((time, round) => Math.Max(Flops / Peaks[round], Bytes / Bandwidths[round]) / time));

    /// <summary>Whether it has what it must have.</summary>
    [JsonIgnore]
    public bool IsReached => ShareOfRoofline >= LeastOfRoofline && (AtLeast is not { } share || ShareOfPeak >= share);
}
