namespace NetGen;

/// <summary>The base of the convolutions over images, [height, width, channels], which say each thing for both axes or for one.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public abstract class ImageConvolutionAttribute : ConvolutionAttribute
{
    private protected ImageConvolutionAttribute(int kernelHeight, int kernelWidth, Activation activation)
        : base(activation)
    {
        KernelHeight = kernelHeight;
        KernelWidth = kernelWidth;
    }

    /// <summary>Rows and columns of the window, or 0 where the two differ.</summary>
    public int Kernel => KernelHeight == KernelWidth ? KernelHeight : 0;

    /// <summary>Rows of the window.</summary>
    public int KernelHeight { get; }

    /// <summary>Columns of the window.</summary>
    public int KernelWidth { get; }

    /// <summary>The stride over rows; by default <see cref="ConvolutionAttribute.Stride"/>.</summary>
    public int StrideHeight { get; set; }

    /// <summary>The stride over columns; by default <see cref="ConvolutionAttribute.Stride"/>.</summary>
    public int StrideWidth { get; set; }

    /// <summary>The dilation over rows; by default <see cref="ConvolutionAttribute.Dilation"/>.</summary>
    public int DilationHeight { get; set; }

    /// <summary>The dilation over columns; by default <see cref="ConvolutionAttribute.Dilation"/>.</summary>
    public int DilationWidth { get; set; }

    /// <summary>How many rows of zeros are above and as many below, with <see cref="Padding.Explicit"/>; by default <see cref="ConvolutionAttribute.Pad"/>.</summary>
    public int PadHeight { get; set; }

    /// <summary>How many columns of zeros are on the left and as many on the right, with <see cref="Padding.Explicit"/>; by default <see cref="ConvolutionAttribute.Pad"/>.</summary>
    public int PadWidth { get; set; }

    /// <summary>How many rows of zeros are above; by default <see cref="PadHeight"/>.</summary>
    public int PadTop { get; set; }

    /// <summary>How many rows of zeros are below; by default <see cref="PadHeight"/>.</summary>
    public int PadBottom { get; set; }

    /// <summary>How many columns of zeros are on the left; by default <see cref="PadWidth"/>.</summary>
    public int PadLeft { get; set; }

    /// <summary>How many columns of zeros are on the right; by default <see cref="PadWidth"/>.</summary>
    public int PadRight { get; set; }
}
