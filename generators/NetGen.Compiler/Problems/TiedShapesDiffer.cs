using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Problems;

/// <summary>NG0114: a layer is tied to another whose weight it can't use.</summary>
internal static class TiedShapesDiffer
{
    public static ProblemDescriptor Descriptor { get; } = new(
        "NG0114",
        "Tied weight doesn't fit",
        "[{0}] wants a weight of shape {1}, but '{2}' has {3}");

    /// <param name="place">The argument.</param>
    /// <param name="layer">The kind of the layer that is tied.</param>
    /// <param name="expected">As in <c>[10, 20] or its transpose [20, 10]</c>.</param>
    /// <param name="tiedTo">The layer it is tied to.</param>
    /// <param name="received">That layer's weight.</param>
    public static Problem At(Place place, string layer, string expected, string tiedTo, Shape received) =>
        Descriptor.At(place, layer, expected, tiedTo, received.ToString());
}
