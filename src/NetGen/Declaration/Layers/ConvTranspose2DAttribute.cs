namespace NetGen;

/// <summary>
/// A transposed convolution, which enlarges an image: [height, width, channels] → [rows, columns, <see cref="Filters"/>]. Each element is
/// spread over a window of the result, x · W, and where windows overlap the products are added up; activation(x ∗ᵀ W + b).
/// </summary>
/// <remarks>
/// There are (n − 1) · s − p + d(k − 1) + 1 + o rows for n rows of input, a kernel of k rows with stride s and dilation d, p of padding in
/// all, which is cut off, and output padding o; for columns alike. With <see cref="Padding.Same"/> there are n · s. Parameters:
/// <c>weight</c> [kernelHeight, kernelWidth, channels, filters / groups] and <c>bias</c> [filters], which starts at 0.
/// </remarks>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class ConvTranspose2DAttribute : ImageConvolutionAttribute
{
    /// <summary>A transposed convolution with a square kernel.</summary>
    /// <param name="filters">See <see cref="Filters"/>.</param>
    /// <param name="kernel">Rows and columns of the window.</param>
    /// <param name="activation">The function applied to the sum.</param>
    public ConvTranspose2DAttribute(int filters, int kernel, Activation activation = Activation.Identity)
        : base(kernel, kernel, activation) => Filters = filters;

    /// <summary>A transposed convolution with a kernel of any height and width.</summary>
    /// <param name="filters">See <see cref="Filters"/>.</param>
    /// <param name="kernelHeight">Rows of the window.</param>
    /// <param name="kernelWidth">Columns of the window.</param>
    /// <param name="activation">The function applied to the sum.</param>
    public ConvTranspose2DAttribute(int filters, int kernelHeight, int kernelWidth, Activation activation = Activation.Identity)
        : base(kernelHeight, kernelWidth, activation) => Filters = filters;

    /// <summary>Number of output channels.</summary>
    public int Filters { get; }

    /// <summary>
    /// Into how many groups input and output channels are split, in order; a group of outputs sees its group of inputs only. Must
    /// divide both; default 1.
    /// </summary>
    public int Groups { get; set; } = 1;

    /// <summary>
    /// Rows and columns that are added at the end of the result, fewer than the stride: several sizes give the same when they are
    /// convolved, and this says which of them comes back. Default 0.
    /// </summary>
    public int OutputPadding { get; set; }

    /// <summary>Rows added at the end; by default <see cref="OutputPadding"/>.</summary>
    public int OutputPaddingHeight { get; set; }

    /// <summary>Columns added at the end; by default <see cref="OutputPadding"/>.</summary>
    public int OutputPaddingWidth { get; set; }
}
