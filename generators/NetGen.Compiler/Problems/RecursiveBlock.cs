namespace NetGen.Compiler.Problems;

/// <summary>NG0113: a block that contains itself.</summary>
internal static class RecursiveBlock
{
    public static ProblemDescriptor Descriptor { get; } = new(
        "NG0113",
        "Block contains itself",
        "The block '{0}' contains itself, so the network would never end; use [Repeat<…>(n)] to have a block several times");

    public static Problem At(Place place, string block) => Descriptor.At(place, block);
}
