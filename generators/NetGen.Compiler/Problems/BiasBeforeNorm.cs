namespace NetGen.Compiler.Problems;

/// <summary>NG0144: a bias that batch normalisation takes off again.</summary>
internal static class BiasBeforeNorm
{
    public static ProblemDescriptor Descriptor { get; } = new(
        "NG0144",
        "Bias before batch normalisation",
        "The bias of '{0}' has no effect, as '{1}' subtracts each channel's mean: expected Bias = false, received a bias",
        ProblemSeverity.Info);

    /// <param name="place">The layer with the bias.</param>
    /// <param name="layer">Its name.</param>
    /// <param name="norm">The name of the normalisation.</param>
    public static Problem At(Place place, string layer, string norm) => Descriptor.At(place, layer, norm);
}
