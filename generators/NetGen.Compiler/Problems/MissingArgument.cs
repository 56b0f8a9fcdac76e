namespace NetGen.Compiler.Problems;

/// <summary>NG0122: an argument is left out that has no default.</summary>
internal static class MissingArgument
{
    public static ProblemDescriptor Descriptor { get; } = new(
        "NG0122",
        "Missing argument",
        "[{0}] needs '{1}': {2}");

    /// <param name="place">The attribute.</param>
    /// <param name="attribute">Its name.</param>
    /// <param name="argument">The argument's name.</param>
    /// <param name="expected">As in <c>a whole number</c>.</param>
    public static Problem At(Place place, string attribute, string argument, string expected) =>
        Descriptor.At(place, attribute, argument, expected);
}
