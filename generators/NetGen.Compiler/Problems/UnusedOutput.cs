namespace NetGen.Compiler.Problems;

/// <summary>NG0120: an input or a layer whose output nothing takes.</summary>
internal static class UnusedOutput
{
    public static ProblemDescriptor Descriptor { get; } = new(
        "NG0120",
        "Unused output",
        "Nothing takes the output of '{0}', and it is not the last layer; it is computed for nothing",
        ProblemSeverity.Warning);

    public static Problem At(Place place, string name) => Descriptor.At(place, name);
}
