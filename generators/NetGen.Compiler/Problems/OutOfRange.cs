namespace NetGen.Compiler.Problems;

/// <summary>NG0104: an argument whose value makes no sense.</summary>
internal static class OutOfRange
{
    public static ProblemDescriptor Descriptor { get; } = new(
        "NG0104",
        "Argument out of range",
        "'{0}' must be {1}, but is {2}");

    /// <param name="place">The argument.</param>
    /// <param name="expected">As in <c>greater than 0</c>.</param>
    /// <param name="received">The value.</param>
    public static Problem At(Place place, string expected, string received) =>
        Descriptor.At(place, place.Argument ?? "", expected, received);
}
