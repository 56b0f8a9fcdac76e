namespace NetGen.Compiler.Problems;

/// <summary>NG0126: the last rows, columns or steps are under no window, because the stride does not divide the way.</summary>
internal static class EndNotReached
{
    public static ProblemDescriptor Descriptor { get; } = new(
        "NG0126",
        "Windows don't reach the end",
        "[{0}] ignores the last {1} of {2} {3}: windows of {4} at a stride of {5} don't reach them; pad the input if they matter",
        ProblemSeverity.Info);

    /// <param name="place">The layer.</param>
    /// <param name="layer">Its kind.</param>
    /// <param name="elements">What the axis is made of, as in <c>rows</c>.</param>
    /// <param name="ignored">How many of them no window reaches.</param>
    /// <param name="length">How many there are.</param>
    /// <param name="extent">How many of them a window covers.</param>
    /// <param name="stride">Distance of two windows.</param>
    public static Problem At(Place place, string layer, string elements, int ignored, int length, long extent, int stride) =>
        Descriptor.At(place, layer, Text.Of(ignored), Text.Of(length), elements, Text.Of(extent), Text.Of(stride));
}
