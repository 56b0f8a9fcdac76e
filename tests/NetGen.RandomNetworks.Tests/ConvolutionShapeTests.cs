namespace NetGen.RandomNetworks.Tests;

/// <summary>
/// Convolutions of the shapes that their kernels treat apart: borders, strides that leave outputs without taps, groups, one or few
/// channels, more positions than a block has, weights larger than the image. Compared with the double-precision interpreter.
/// </summary>
public class ConvolutionShapeTests
{
    private static readonly Dictionary<string, string> Layers = new()
    {
        ["Valid"] = "Input(9, 11, 3), Conv2D(6, 3, Activation.Relu), Conv2D(19, 2), Conv2D(4, 1)",
        ["Same"] = "Input(7, 6, 5), Conv2D(33, 3, Activation.Tanh, Padding = Padding.Same), Conv2D(17, 5, Padding = Padding.Same)",
        ["Strided"] = "Input(13, 12, 2), Conv2D(20, 3, Stride = 2), Conv2D(5, 2, Stride = 3)",
        ["StrideBeyondKernel"] = "Input(11, 10, 3), Conv2D(7, 2, Stride = 3), Conv2D(3, 1, Stride = 2)",
        ["Dilated"] = "Input(14, 13, 3), Conv2D(18, 3, Dilation = 2, Padding = Padding.Same), Conv2D(4, 2, Dilation = 3, Stride = 2)",
        ["DilationAndStrideShareAFactor"] = "Input(15, 16, 2), Conv2D(3, 3, Dilation = 4, Stride = 2, Padding = Padding.Same), Conv2D(2, 2, Dilation = 2, Stride = 6)",
        ["WidePadding"] = "Input(4, 5, 2), Conv2D(6, 3, Padding = Padding.Explicit, PadTop = 4, PadBottom = 3, PadLeft = 1, PadRight = 5), Conv2D(3, 2, Padding = Padding.Same)",
        ["Grouped"] = "Input(8, 7, 6), Conv2D(9, 3, Groups = 3, Padding = Padding.Same), Conv2D(36, 3, Groups = 3, Stride = 2)",
        ["Depthwise"] = "Input(9, 19, 21), Conv2D(21, 3, Groups = 21, Padding = Padding.Same), Conv2D(21, 5, Groups = 21, Stride = 2, Dilation = 1, Padding = Padding.Same)",
        ["DepthwiseMultiplied"] = "Input(8, 8, 3), Conv2D(6, 3, Groups = 3, Padding = Padding.Same), Conv2D(12, 3, Groups = 6)",
        ["Broad"] = "Input(6, 5, 64), Conv2D(70, 3, Activation.Relu, Padding = Padding.Same), Conv2D(64, 3)",
        ["Long"] = "Input(40, 40, 16), Conv2D(16, 3, Padding = Padding.Same), Conv2D(3, 3, Stride = 2)",
        ["LongAndThin"] = "Input(300, 3, 2), Conv2D(4, kernelHeight: 5, kernelWidth: 3, Padding = Padding.Same), Conv2D(8, kernelHeight: 7, kernelWidth: 1)",
        ["OneChannel"] = "Input(12, 12, 1), Conv2D(6, 5), Conv2D(1, 3), Conv2D(4, 2)",
        ["Few"] = "Input(9, 11, 2), Conv2D(5, 3, Activation.Relu, Padding = Padding.Same), Conv2D(3, 4, Stride = 2), Conv2D(1, 2)",
        ["FewBefore"] = "Input(14, 23, 3), Conv2D(7, 3), Conv2D(9, 5, Stride = 2), Conv2D(5, kernelHeight: 1, kernelWidth: 2)",
        ["Points"] = "Input(5, 5, 33), Conv2D(40, 1, Activation.Relu), Conv2D(8, 1, Groups = 8)",
        ["Causal"] = "Input(50, 1), Conv1D(16, 3, Padding = Padding.Causal), Conv1D(16, 3, Dilation = 8, Padding = Padding.Causal), Conv1D(1, 1)",
        ["Signal"] = "Input(41, 5), Conv1D(7, 4, Stride = 2), Conv1D(18, 3, Groups = 1, Padding = Padding.Same)",
    };

    private static readonly DeclaredNetworks Networks = DeclaredNetworks.OfLayers(Layers);

    public static TheoryData<string, int> Cases => Networks.Cases(1, 3);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Agrees_with_the_interpreter(string name, int samples) => Networks.AssertAgrees(name, samples);
}
