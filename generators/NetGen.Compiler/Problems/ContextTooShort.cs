using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Problems;

/// <summary>NG0163: a sequence longer than the learnt positions.</summary>
internal static class ContextTooShort
{
    public static ProblemDescriptor Descriptor { get; } = new(
        "NG0163",
        "Sequence longer than the learnt positions",
        "[{0}] with Context = {1} has a vector for each of {1} positions, but its sequence {2} has {3} steps; expected a Context of {3} or more");

    /// <param name="place">The argument.</param>
    /// <param name="layer">The layer's kind.</param>
    /// <param name="context">Positions.</param>
    /// <param name="sequence">What it receives.</param>
    public static Problem At(Place place, string layer, int context, Shape sequence) =>
        Descriptor.At(place, layer, Text.Of(context), sequence.ToString(), Text.Of(sequence[0]));
}
