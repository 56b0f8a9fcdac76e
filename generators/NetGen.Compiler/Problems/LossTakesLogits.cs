namespace NetGen.Compiler.Problems;

/// <summary>NG0205: a loss that applies the softmax or the sigmoid itself, after a layer that did so already.</summary>
internal static class LossTakesLogits
{
    public static ProblemDescriptor Descriptor { get; } = new(
        "NG0205",
        "Loss takes logits",
        "[{0}] applies the {1} itself, but the last layer, '{2}', has applied one already; remove that activation",
        ProblemSeverity.Warning);

    /// <param name="place">The loss.</param>
    /// <param name="loss">Its name.</param>
    /// <param name="function"><c>softmax</c> or <c>sigmoid</c>.</param>
    /// <param name="layer">The last layer.</param>
    public static Problem At(Place place, string loss, string function, string layer) => Descriptor.At(place, loss, function, layer);
}
