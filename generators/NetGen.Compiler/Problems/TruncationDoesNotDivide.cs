namespace NetGen.Compiler.Problems;

/// <summary>NG0155: the steps of truncation do not divide those of the sequences.</summary>
internal static class TruncationDoesNotDivide
{
    public static ProblemDescriptor Descriptor { get; } = new(
        "NG0155",
        "Truncation does not divide the steps",
        "Gradients end at every so many steps of '{0}', which has {1}: expected a divisor of {1}, received {2}");

    /// <param name="place">The argument.</param>
    /// <param name="input">The input that is a sequence.</param>
    /// <param name="length">How many steps it has.</param>
    /// <param name="steps">How many were declared.</param>
    public static Problem At(Place place, string input, int length, int steps) => Descriptor.At(place, input, Text.Of(length), Text.Of(steps));
}
