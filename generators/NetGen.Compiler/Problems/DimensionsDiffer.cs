using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Problems;

/// <summary>NG0127: a layer for images or sequences receives something else.</summary>
internal static class DimensionsDiffer
{
    public static ProblemDescriptor Descriptor { get; } = new(
        "NG0127",
        "Other dimensions than the layer's",
        "[{0}] wants {1}, but receives {2}; [Reshape(…)] gives the same elements other dimensions");

    /// <param name="place">The layer.</param>
    /// <param name="layer">Its kind.</param>
    /// <param name="expected">As in <c>an image [height, width, channels]</c>.</param>
    /// <param name="received">What it receives.</param>
    public static Problem At(Place place, string layer, string expected, Shape received) =>
        Descriptor.At(place, layer, expected, received.ToString());
}
