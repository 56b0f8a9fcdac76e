namespace NetGen.Compiler.Problems;

/// <summary>NG0120: an input or a layer whose output nothing takes.</summary>
internal static class UnusedOutput
{
    public static ProblemDescriptor Descriptor { get; } = new(
        "NG0120",
        "Unused output",
        "Nothing takes '{0}', and it is not the network's output; take it by 'From' or a joining layer, or remove it",
        ProblemSeverity.Warning);

    public static Problem At(Place place, string name) => Descriptor.At(place, name);
}
