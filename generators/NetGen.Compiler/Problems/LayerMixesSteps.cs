namespace NetGen.Compiler.Problems;

/// <summary>NG0152: a layer in a bidirectional block that time cannot run backward through.</summary>
internal static class LayerMixesSteps
{
    public static ProblemDescriptor Descriptor { get; } = new(
        "NG0152",
        "Layer does not fit into a bidirectional block",
        "[{0}] works on several steps in their order, but in a bidirectional block time runs both ways: expected recurrent layers and layers for each step alone; put it before or behind [Bidirectional<…>]");

    /// <param name="place">The layer.</param>
    /// <param name="layer">Its kind.</param>
    public static Problem At(Place place, string layer) =>
        Descriptor.At(place, layer);
}
