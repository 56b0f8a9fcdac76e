namespace NetGen.Compiler.Problems;

/// <summary>NG0125: a window that is larger than what it slides over.</summary>
internal static class WindowTooLarge
{
    public static ProblemDescriptor Descriptor { get; } = new(
        "NG0125",
        "Window larger than its input",
        "[{0}] has a window that covers {1} {2}, but receives {3}{4}; the output would be empty");

    /// <param name="place">The argument that sets the window's size.</param>
    /// <param name="layer">The layer's kind.</param>
    /// <param name="elements">What the axis is made of, as in <c>rows</c>.</param>
    /// <param name="extent">How many of them the window covers.</param>
    /// <param name="length">How many there are.</param>
    /// <param name="padding">How many are thought to be around them.</param>
    public static Problem At(Place place, string layer, string elements, long extent, int length, long padding) =>
        Descriptor.At(place, layer, Text.Of(extent), elements, Text.Of(length), padding == 0 ? "" : $" and {Text.Of(padding)} of padding");
}
