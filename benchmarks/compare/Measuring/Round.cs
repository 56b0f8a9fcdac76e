namespace NetGen.Compare;

/// <summary>One turn of all contestants, one right after the other.</summary>
/// <param name="Peak">The machine's peak just before, in GFLOP/s.</param>
/// <param name="Nanoseconds">Time of a call, by contestant.</param>
internal sealed record Round(double Peak, IReadOnlyDictionary<string, double> Nanoseconds);
