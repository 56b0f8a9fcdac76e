using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Problems;

/// <summary>NG0105: layers that are joined, and whose shapes don't match.</summary>
internal static class ShapesDiffer
{
    public static ProblemDescriptor Descriptor { get; } = new(
        "NG0105",
        "Shapes don't match",
        "[{0}] wants {1}, but '{2}' is {3} and '{4}' is {5}");

    /// <param name="place">The layer.</param>
    /// <param name="layer">The layer's kind.</param>
    /// <param name="rule">What it wants, as in <c>inputs of one shape</c>.</param>
    /// <param name="first">One input.</param>
    /// <param name="firstShape">Its shape.</param>
    /// <param name="second">The input that doesn't match.</param>
    /// <param name="secondShape">Its shape.</param>
    public static Problem At(Place place, string layer, string rule, string first, Shape firstShape, string second, Shape secondShape) =>
        Descriptor.At(place, layer, rule, first, firstShape.ToString(), second, secondShape.ToString());
}
