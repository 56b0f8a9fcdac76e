namespace NetGen.Compiler.Problems;

/// <summary>NG0121: something that belongs to the whole network stands in a block.</summary>
internal static class NotInABlock
{
    public static ProblemDescriptor Descriptor { get; } = new(
        "NG0121",
        "Belongs to the network, not to a block",
        "[{0}] belongs to the whole network, but stands in a block; move it to the class with [Network]");

    public static Problem At(Place place, string attribute) => Descriptor.At(place, attribute);
}
