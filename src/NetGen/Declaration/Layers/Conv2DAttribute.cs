namespace NetGen;

/// <summary>
/// A convolution over an image: [height, width, channels] → [positions, positions, <see cref="Filters"/>],
/// y[i, j, f] = activation(b[f] + Σ x[i · s + u · d, j · s + v · d, c] · W[u, v, c, f]) over the window's rows u and columns v and the channels c.
/// </summary>
/// <remarks>
/// There are ⌊(n + p − d(k − 1) − 1) / s⌋ + 1 positions for n rows, p of padding in all, and a kernel of k rows with stride s and
/// dilation d; for columns alike. Parameters: <c>weight</c> [kernelHeight, kernelWidth, channels / groups, filters] and
/// <c>bias</c> [filters], which starts at 0. As everywhere in neural networks, the kernel is not flipped.
/// </remarks>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class Conv2DAttribute : ImageConvolutionAttribute
{
    /// <summary>A convolution with a square kernel.</summary>
    /// <param name="filters">See <see cref="Filters"/>.</param>
    /// <param name="kernel">Rows and columns of the window.</param>
    /// <param name="activation">The function applied to the sum.</param>
    public Conv2DAttribute(int filters, int kernel, Activation activation = Activation.Identity)
        : base(kernel, kernel, activation) => Filters = filters;

    /// <summary>A convolution with a kernel of any height and width.</summary>
    /// <param name="filters">See <see cref="Filters"/>.</param>
    /// <param name="kernelHeight">Rows of the window.</param>
    /// <param name="kernelWidth">Columns of the window.</param>
    /// <param name="activation">The function applied to the sum.</param>
    public Conv2DAttribute(int filters, int kernelHeight, int kernelWidth, Activation activation = Activation.Identity)
        : base(kernelHeight, kernelWidth, activation) => Filters = filters;

    /// <summary>Number of output channels.</summary>
    public int Filters { get; }

    /// <summary>
    /// Into how many groups input and output channels are split, in order; a group of outputs sees its group of inputs only. Must
    /// divide both; default 1.
    /// </summary>
    public int Groups { get; set; } = 1;
}
