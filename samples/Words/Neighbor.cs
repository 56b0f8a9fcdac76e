namespace Words;

/// <summary>A word that is near a vector.</summary>
/// <param name="Word">The word.</param>
/// <param name="Cosine">The cosine of the angle between its vector and the other.</param>
internal sealed record Neighbor(string Word, float Cosine)
{
    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{Word} {Cosine:F3}");
}
