using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Problems;

/// <summary>NG0108: a dense layer has not the number of inputs that it asserts.</summary>
internal static class InputsAreNot
{
    public static ProblemDescriptor Descriptor { get; } = new(
        "NG0108",
        "Layer has another number of inputs",
        "[Dense] expects {0} inputs, but receives {1} (shape {2})");

    public static Problem At(Place place, int expected, Shape received) =>
        Descriptor.At(place, Text.Of(expected), Text.Of(received.Last), received.ToString());
}
