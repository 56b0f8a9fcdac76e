using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Problems;

/// <summary>NG0161: attention to a sequence whose features are not as many as the query's, or values that are not one for each key.</summary>
internal static class MemoryDoesNotFit
{
    public static ProblemDescriptor Descriptor { get; } = new(
        "NG0161",
        "Attention to a sequence that does not fit",
        "[{0}] wants {1}, but '{2}' gives {3}");

    /// <param name="place">The argument.</param>
    /// <param name="layer">The layer's kind.</param>
    /// <param name="expected">As in <c>a sequence of 8 features, as many as its query has</c>.</param>
    /// <param name="name">What the argument names.</param>
    /// <param name="received">Its shape.</param>
    public static Problem At(Place place, string layer, string expected, string name, Shape received) =>
        Descriptor.At(place, layer, expected, name, received.ToString());
}
