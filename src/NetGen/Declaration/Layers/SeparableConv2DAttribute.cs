namespace NetGen;

/// <summary>
/// A convolution in two steps, [height, width, channels] → [positions, positions, <see cref="Filters"/>]: a depthwise one over the window,
/// then one of 1 × 1 over the channels; activation(x ∗ D ∗ P + b) (Chollet 2017, "Xception").
/// </summary>
/// <remarks>
/// Stride, dilation and padding are those of the depthwise step. Parameters: <c>depthwise_weight</c> [kernelHeight, kernelWidth, 1,
/// channels · multiplier], <c>pointwise_weight</c> [1, 1, channels · multiplier, filters], and <c>bias</c> [filters], which starts at 0.
/// </remarks>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class SeparableConv2DAttribute : ImageConvolutionAttribute
{
    /// <summary>A separable convolution with a square kernel.</summary>
    /// <param name="filters">See <see cref="Filters"/>.</param>
    /// <param name="kernel">Rows and columns of the window.</param>
    /// <param name="activation">The function applied to the sum.</param>
    public SeparableConv2DAttribute(int filters, int kernel, Activation activation = Activation.Identity)
        : base(kernel, kernel, activation) => Filters = filters;

    /// <summary>A separable convolution with a kernel of any height and width.</summary>
    /// <param name="filters">See <see cref="Filters"/>.</param>
    /// <param name="kernelHeight">Rows of the window.</param>
    /// <param name="kernelWidth">Columns of the window.</param>
    /// <param name="activation">The function applied to the sum.</param>
    public SeparableConv2DAttribute(int filters, int kernelHeight, int kernelWidth, Activation activation = Activation.Identity)
        : base(kernelHeight, kernelWidth, activation) => Filters = filters;

    /// <summary>Number of output channels.</summary>
    public int Filters { get; }

    /// <summary>How many channels between the two steps each input channel has; default 1.</summary>
    public int Multiplier { get; set; } = 1;
}
