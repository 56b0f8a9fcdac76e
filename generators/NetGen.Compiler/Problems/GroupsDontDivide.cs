namespace NetGen.Compiler.Problems;

/// <summary>NG0134: a convolution whose channels can't be split evenly.</summary>
internal static class GroupsDontDivide
{
    public static ProblemDescriptor Descriptor { get; } = new(
        "NG0134",
        "Channels not divisible by groups",
        "[{0}] has {1} input channels and {2} filters; 'Groups' must divide both, so be a divisor of {3}, but is {4}");

    /// <param name="place">The argument.</param>
    /// <param name="layer">The layer's kind.</param>
    /// <param name="channels">Channels of its input.</param>
    /// <param name="filters">Channels of its output.</param>
    /// <param name="groups">What was asked for.</param>
    public static Problem At(Place place, string layer, int channels, int filters, int groups) =>
        Descriptor.At(place, layer, Text.Of(channels), Text.Of(filters), Text.Of(GreatestCommonDivisor(channels, filters)), Text.Of(groups));

    private static int GreatestCommonDivisor(int a, int b) => b == 0 ? a : GreatestCommonDivisor(b, a % b);
}
