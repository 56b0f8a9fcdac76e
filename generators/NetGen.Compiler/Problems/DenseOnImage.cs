using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Problems;

/// <summary>NG0110: a dense layer on a tensor of three or more dimensions.</summary>
internal static class DenseOnImage
{
    public static ProblemDescriptor Descriptor { get; } = new(
        "NG0110",
        "Dense layer on an unflattened tensor",
        "[Dense] wants features [n] or a sequence [time, features], but receives {0}; put [Flatten] before it");

    public static Problem At(Place place, Shape received) => Descriptor.At(place, received.ToString());
}
