namespace NetGen.Compare;

/// <summary>How a contestant took part.</summary>
/// <param name="Name">NetGen or the peer.</param>
/// <param name="Variant">The way in which it did the work; empty if there is but one.</param>
/// <param name="Calls">Calls in a round.</param>
internal sealed record Entry(string Name, string Variant, long Calls);
