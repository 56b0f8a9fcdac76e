namespace NetGen.Compiler.Problems;

/// <summary>NG0101: a layer has nothing to compute with.</summary>
internal static class MissingInput
{
    public static ProblemDescriptor Descriptor { get; } = new(
        "NG0101",
        "No input",
        "No input comes before {0}; declare [Input(…)] or [Tokens(…)] first");

    /// <param name="place">The layer, or the class if it has none.</param>
    /// <param name="what">What needs the input, as in <c>[Dense]</c>.</param>
    public static Problem At(Place place, string what) => Descriptor.At(place, what);
}
