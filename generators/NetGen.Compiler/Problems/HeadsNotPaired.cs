namespace NetGen.Compiler.Problems;

/// <summary>NG0164: rotary positions with an odd number of features in a head.</summary>
internal static class HeadsNotPaired
{
    public static ProblemDescriptor Descriptor { get; } = new(
        "NG0164",
        "Rotary positions need pairs of features",
        "[{0}] turns pairs of features, so each head must have an even number of them, but has {1}");

    /// <param name="place">The argument that makes it so.</param>
    /// <param name="layer">The layer's kind.</param>
    /// <param name="width">Features of a head.</param>
    public static Problem At(Place place, string layer, int width) => Descriptor.At(place, layer, Text.Of(width));
}
