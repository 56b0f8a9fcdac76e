namespace NetGen.Compiler.Problems;

/// <summary>NG0116: a network or a block without layers.</summary>
internal static class NoLayers
{
    public static ProblemDescriptor Descriptor { get; } = new(
        "NG0116",
        "No layers",
        "The {0} '{1}' has no layers; add one, as in [Dense(10)]");

    /// <param name="place">The class, or where the block is used.</param>
    /// <param name="kind"><c>network</c> or <c>block</c>.</param>
    /// <param name="name">Its name.</param>
    public static Problem At(Place place, string kind, string name) => Descriptor.At(place, kind, name);
}
