namespace NetGen.Compiler.Problems;

/// <summary>NG0112: a type argument that is no block.</summary>
internal static class NotABlock
{
    public static ProblemDescriptor Descriptor { get; } = new(
        "NG0112",
        "Not a block",
        "[{0}] wants a class with [Block], but '{1}' has none");

    public static Problem At(Place place, string layer, string type) => Descriptor.At(place, layer, type);
}
