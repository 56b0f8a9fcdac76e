namespace NetGen.Compiler.Problems;

/// <summary>NG0136: a transposed convolution is to add rows or columns beyond what a larger input would give.</summary>
internal static class OutputPaddingTooLarge
{
    public static ProblemDescriptor Descriptor { get; } = new(
        "NG0136",
        "Output padding not smaller than the stride",
        "[{0}] has a stride of {1} over {2}, so '{3}' must be less than {1}, but is {4}");

    /// <param name="place">The argument.</param>
    /// <param name="layer">The layer's kind.</param>
    /// <param name="elements">What the axis is made of, as in <c>rows</c>.</param>
    /// <param name="stride">Its stride.</param>
    /// <param name="received">The output padding.</param>
    public static Problem At(Place place, string layer, string elements, int stride, int received) =>
        Descriptor.At(place, layer, Text.Of(stride), elements, place.Argument ?? "", Text.Of(received));
}
