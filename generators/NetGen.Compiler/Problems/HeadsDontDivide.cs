namespace NetGen.Compiler.Problems;

/// <summary>NG0160: attention whose features, or heads, can't be split evenly.</summary>
internal static class HeadsDontDivide
{
    public static ProblemDescriptor Descriptor { get; } = new(
        "NG0160",
        "Heads do not divide",
        "[{0}] splits {1} {2} evenly, so '{3}' must be one of {4}, but is {5}");

    /// <param name="place">The argument.</param>
    /// <param name="layer">The layer's kind.</param>
    /// <param name="count">How many there are.</param>
    /// <param name="what">As in <c>features</c>.</param>
    /// <param name="received">What was asked for.</param>
    public static Problem At(Place place, string layer, int count, string what, int received) => Descriptor.At(
        place, layer, Text.Of(count), what, place.Argument ?? "", string.Join(", ", Enumerable.Range(1, count).Where(divisor => count % divisor == 0)), Text.Of(received));
}
