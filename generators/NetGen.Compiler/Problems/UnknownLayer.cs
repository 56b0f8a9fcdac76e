namespace NetGen.Compiler.Problems;

/// <summary>NG0123: an attribute this compiler doesn't know.</summary>
internal static class UnknownLayer
{
    public static ProblemDescriptor Descriptor { get; } = new(
        "NG0123",
        "Unknown layer",
        "[{0}] is no layer, loss or input that this version of the compiler knows; the package's parts may be of different versions");

    public static Problem At(Place place, string attribute) => Descriptor.At(place, attribute);
}
