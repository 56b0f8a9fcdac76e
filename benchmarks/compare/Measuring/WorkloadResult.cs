using System.Text.Json.Serialization;

namespace NetGen.Compare;

/// <summary>All rounds of a workload, and what follows from them.</summary>
/// <param name="Name">The workload's short name.</param>
/// <param name="Title">The workload.</param>
/// <param name="Lanes">Floats in the vectors that NetGen used.</param>
/// <param name="Flops">Nominal floating-point operations of a call.</param>
/// <param name="LargestDifference">How far the contestants' results were apart at most.</param>
/// <param name="Targets">What NetGen is to reach.</param>
/// <param name="Entries">The contestants that were timed.</param>
/// <param name="Rounds">What was measured.</param>
internal sealed record WorkloadResult(
    string Name,
    string Title,
    int Lanes,
    double Flops,
    float LargestDifference,
    IReadOnlyList<Target> Targets,
    IReadOnlyList<Entry> Entries,
    IReadOnlyList<Round> Rounds)
{
    /// <summary>NetGen's GFLOP/s.</summary>
    [JsonIgnore]
    public double Gflops => Median.Of(Rounds.Select(Rate));

    /// <summary>The peak in GFLOP/s.</summary>
    [JsonIgnore]
    public double Peak => Median.Of(Rounds.Select(round => round.Peak));

    /// <summary>NetGen's GFLOP/s as a share of the peak of the same round.</summary>
    [JsonIgnore]
    public double ShareOfPeak => Median.Of(Rounds.Select(round => Rate(round) / round.Peak));

    /// <summary>Whether a contestant took part.</summary>
    public bool Has(string contestant) => Entries.Any(entry => entry.Name == contestant);

    /// <summary>A contestant's nanoseconds for a call.</summary>
    public double Nanoseconds(string contestant) => Median.Of(Rounds.Select(round => round.Nanoseconds[contestant]));

    /// <summary>How many times faster NetGen is than a peer: the median of the rounds' ratios.</summary>
    public double TimesFaster(string peer) =>
        Median.Of(Rounds.Select(round => round.Nanoseconds[peer] / round.Nanoseconds[Contestant.NetGen]));

    private double Rate(Round round) => Flops / round.Nanoseconds[Contestant.NetGen];
}
