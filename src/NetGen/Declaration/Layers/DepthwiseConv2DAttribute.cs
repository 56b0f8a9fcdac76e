namespace NetGen;

/// <summary>
/// A convolution of each channel for itself: [height, width, channels] → [positions, positions, channels · <see cref="Multiplier"/>];
/// output channels c · m … c · m + m − 1 are of input channel c.
/// </summary>
/// <remarks>
/// The same as <see cref="Conv2DAttribute"/> with as many groups as channels. Parameters: <c>weight</c> [kernelHeight, kernelWidth, 1,
/// channels · multiplier] and <c>bias</c> [channels · multiplier], which starts at 0.
/// </remarks>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class DepthwiseConv2DAttribute : ImageConvolutionAttribute
{
    /// <summary>A depthwise convolution with a square kernel.</summary>
    /// <param name="kernel">Rows and columns of the window.</param>
    /// <param name="multiplier">See <see cref="Multiplier"/>.</param>
    /// <param name="activation">The function applied to the sum.</param>
    public DepthwiseConv2DAttribute(int kernel, int multiplier = 1, Activation activation = Activation.Identity)
        : base(kernel, kernel, activation) => Multiplier = multiplier;

    /// <summary>A depthwise convolution with a kernel of any height and width.</summary>
    /// <param name="kernelHeight">Rows of the window.</param>
    /// <param name="kernelWidth">Columns of the window.</param>
    /// <param name="multiplier">See <see cref="Multiplier"/>.</param>
    /// <param name="activation">The function applied to the sum.</param>
    public DepthwiseConv2DAttribute(int kernelHeight, int kernelWidth, int multiplier, Activation activation = Activation.Identity)
        : base(kernelHeight, kernelWidth, activation) => Multiplier = multiplier;

    /// <summary>How many output channels each input channel has; default 1.</summary>
    public int Multiplier { get; }
}
