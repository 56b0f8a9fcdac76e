using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Problems;

/// <summary>NG0107: the output has not the shape that <c>[Output]</c> asserts.</summary>
internal static class OutputIsNot
{
    public static ProblemDescriptor Descriptor { get; } = new(
        "NG0107",
        "Output has another shape",
        "[Output] expects {0}, but the last layer, '{1}', gives {2}");

    public static Problem At(Place place, Shape expected, string layer, Shape received) =>
        Descriptor.At(place, expected.ToString(), layer, received.ToString());
}
