namespace NetGen.Compiler.Problems;

/// <summary>NG0202: more than one loss.</summary>
internal static class SeveralLosses
{
    public static ProblemDescriptor Descriptor { get; } = new(
        "NG0202",
        "Several losses",
        "A network has at most one loss, but [{0}] comes after [{1}]");

    public static Problem At(Place place, string second, string first) => Descriptor.At(place, second, first);
}
