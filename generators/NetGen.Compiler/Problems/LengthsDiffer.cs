namespace NetGen.Compiler.Problems;

/// <summary>NG0141: sequences that are joined, and whose lengths come from different inputs.</summary>
internal static class LengthsDiffer
{
    public static ProblemDescriptor Descriptor { get; } = new(
        "NG0141",
        "Sequences have different lengths",
        "[{0}] wants sequences of the same lengths, but those of one are '{1}' and those of '{2}' are '{3}'");

    /// <param name="place">The layer.</param>
    /// <param name="layer">Its kind.</param>
    /// <param name="first">The input that holds the lengths of what it took before.</param>
    /// <param name="name">What doesn't match.</param>
    /// <param name="second">The input that holds its lengths.</param>
    public static Problem At(Place place, string layer, string first, string name, string second) => Descriptor.At(place, layer, first, name, second);
}
