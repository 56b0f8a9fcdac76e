using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Problems;

/// <summary>NG0115: a reshape to another number of elements.</summary>
internal static class ReshapeChangesLength
{
    public static ProblemDescriptor Descriptor { get; } = new(
        "NG0115",
        "Reshape changes the number of elements",
        "[Reshape] to {0} needs {1} elements, but receives {2} (shape {3})");

    public static Problem At(Place place, Shape expected, Shape received) =>
        Descriptor.At(place, expected.ToString(), Text.Of(expected.Length), Text.Of(received.Length), received.ToString());
}
