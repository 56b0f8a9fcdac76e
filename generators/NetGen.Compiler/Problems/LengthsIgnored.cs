using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Problems;

/// <summary>NG0140: a layer would compute with steps that are padding.</summary>
internal static class LengthsIgnored
{
    public static ProblemDescriptor Descriptor { get; } = new(
        "NG0140",
        "Layer takes padding for steps",
        "[{0}] wants a sequence whose steps all count, but of '{1}' {2} only so many count as '{3}' says");

    /// <param name="place">The layer.</param>
    /// <param name="layer">Its kind.</param>
    /// <param name="name">What it receives.</param>
    /// <param name="shape">Of which shape.</param>
    /// <param name="lengths">The input that holds the lengths.</param>
    public static Problem At(Place place, string layer, string name, Shape shape, string lengths) => Descriptor.At(place, layer, name, shape.ToString(), lengths);
}
