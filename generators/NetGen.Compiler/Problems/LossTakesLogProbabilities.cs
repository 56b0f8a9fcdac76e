namespace NetGen.Compiler.Problems;

/// <summary>NG0206: a loss that takes log-probabilities, after a layer that does not end in a log-softmax.</summary>
internal static class LossTakesLogProbabilities
{
    public static ProblemDescriptor Descriptor { get; } = new(
        "NG0206",
        "Loss takes log-probabilities",
        "[{0}] takes log-probabilities, but the last layer, '{1}', does not end in a log-softmax; give it 'LogSoftmax', or take [SoftmaxCrossEntropy]",
        ProblemSeverity.Warning);

    /// <param name="place">The loss.</param>
    /// <param name="loss">Its name.</param>
    /// <param name="layer">The last layer.</param>
    public static Problem At(Place place, string loss, string layer) => Descriptor.At(place, loss, layer);
}
