namespace NetGen.Compiler.Problems;

/// <summary>NG0134: a convolution whose channels can't be split evenly.</summary>
internal static class GroupsDontDivide
{
    public static ProblemDescriptor Descriptor { get; } = new(
        "NG0134",
        "Channels not divisible by groups",
        "[{0}] has {1} input channels and {2} filters; 'Groups' must divide both ({3}), but is {4}");

    /// <param name="place">The argument.</param>
    /// <param name="layer">The layer's kind.</param>
    /// <param name="channels">Channels of its input.</param>
    /// <param name="filters">Channels of its output.</param>
    /// <param name="groups">What was asked for.</param>
    public static Problem At(Place place, string layer, int channels, int filters, int groups) =>
        Descriptor.At(place, layer, Text.Of(channels), Text.Of(filters), Common(channels, filters), Text.Of(groups));

    private static string Common(int channels, int filters)
    {
        int[] divisors = [.. Enumerable.Range(1, Math.Min(channels, filters)).Where(divisor => channels % divisor == 0 && filters % divisor == 0)];
        return divisors.Length == 1 ? "only 1 does" : $"{string.Join(", ", divisors.Take(divisors.Length - 1))} and {divisors[divisors.Length - 1]} do";
    }
}
