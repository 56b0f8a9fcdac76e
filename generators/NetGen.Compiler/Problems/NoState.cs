namespace NetGen.Compiler.Problems;

/// <summary>NG0153: a layer asks for the state of one that has none.</summary>
internal static class NoState
{
    public static ProblemDescriptor Descriptor { get; } = new(
        "NG0153",
        "Layer without a state",
        "[{0}] wants {1}, but receives '{2}'; {3}");

    /// <summary>There is no state at all.</summary>
    /// <param name="place">The layer.</param>
    /// <param name="layer">Its kind.</param>
    /// <param name="name">What it takes.</param>
    public static Problem At(Place place, string layer, string name) =>
        Descriptor.At(place, layer, "a recurrent layer", name, "take [LastStep] for the last step of any sequence");

    /// <summary>There is a hidden state, but no cell.</summary>
    /// <param name="place">The argument that asks for the cell.</param>
    /// <param name="layer">The layer's kind.</param>
    /// <param name="name">What it takes.</param>
    public static Problem WithoutCell(Place place, string layer, string name) =>
        Descriptor.At(place, layer, "an LSTM with its cell", name, "without Cell = true it takes the hidden state");
}
