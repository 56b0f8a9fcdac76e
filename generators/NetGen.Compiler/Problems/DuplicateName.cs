namespace NetGen.Compiler.Problems;

/// <summary>NG0103: two layers or inputs of one name.</summary>
internal static class DuplicateName
{
    public static ProblemDescriptor Descriptor { get; } = new(
        "NG0103",
        "Duplicate name",
        "The name '{0}' is taken already; each layer and input needs a name of its own");

    public static Problem At(Place place, string name) => Descriptor.At(place, name);
}
