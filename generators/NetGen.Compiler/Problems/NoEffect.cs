namespace NetGen.Compiler.Problems;

/// <summary>NG0124: an argument that changes nothing.</summary>
internal static class NoEffect
{
    public static ProblemDescriptor Descriptor { get; } = new(
        "NG0124",
        "Argument without effect",
        "'{0}' has no effect here: {1}",
        ProblemSeverity.Warning);

    /// <param name="place">The argument.</param>
    /// <param name="reason">As in <c>only 'LeakyRelu' has a slope</c>.</param>
    public static Problem At(Place place, string reason) => Descriptor.At(place, place.Argument ?? "", reason);
}
