using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Problems;

/// <summary>NG0201: a loss that can't be computed from this output.</summary>
internal static class LossDoesNotFit
{
    public static ProblemDescriptor Descriptor { get; } = new(
        "NG0201",
        "Loss doesn't fit the output",
        "[{0}] wants an output of shape {1}, but the last layer, '{2}', gives {3}");

    /// <param name="place">The loss.</param>
    /// <param name="loss">Its name.</param>
    /// <param name="expected">The shapes it takes.</param>
    /// <param name="layer">The last layer.</param>
    /// <param name="received">The output.</param>
    public static Problem At(Place place, string loss, string expected, string layer, Shape received) =>
        Descriptor.At(place, loss, expected, layer, received.ToString());
}
