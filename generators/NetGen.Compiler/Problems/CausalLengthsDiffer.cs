using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Problems;

/// <summary>NG0162: causal attention to another sequence, of which nobody knows what is earlier and what later.</summary>
internal static class CausalLengthsDiffer
{
    public static ProblemDescriptor Descriptor { get; } = new(
        "NG0162",
        "Causal attention to a sequence of another length",
        "[{0}] with Causal = true lets step t see the keys up to t, so there must be a key for each of the {1} steps, but '{2}' gives {3}");

    /// <param name="place">The argument.</param>
    /// <param name="layer">The layer's kind.</param>
    /// <param name="steps">Steps of the query.</param>
    /// <param name="name">Where the keys come from.</param>
    /// <param name="received">Their shape.</param>
    public static Problem At(Place place, string layer, int steps, string name, Shape received) =>
        Descriptor.At(place, layer, Text.Of(steps), name, received.ToString());
}
