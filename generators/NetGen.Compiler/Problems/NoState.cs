namespace NetGen.Compiler.Problems;

/// <summary>NG0153: a layer asks for the state of one that has none.</summary>
internal static class NoState
{
    public static ProblemDescriptor Descriptor { get; } = new(
        "NG0153",
        "Layer without a state",
        "[{0}] wants {1}, but receives '{2}'; take [LastStep] for the last step of any sequence");

    /// <param name="place">The layer.</param>
    /// <param name="layer">Its kind.</param>
    /// <param name="expected">As in <c>a recurrent layer</c>.</param>
    /// <param name="name">What it takes.</param>
    public static Problem At(Place place, string layer, string expected, string name) =>
        Descriptor.At(place, layer, expected, name);
}
