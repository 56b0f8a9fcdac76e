using NetGen.Compiler.Graphs;
using NetGen.Compiler.Ops;
using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Emission.Kernels.Convolutions;

/// <summary>Shapes and axes of a convolution or a transposed one: what its kernel's loops are made of.</summary>
/// <param name="Input">The image summed over, <c>[h, w, c]</c>.</param>
/// <param name="Output">The image computed, <c>[h, w, n]</c>.</param>
/// <param name="Groups">How many groups of channels.</param>
/// <param name="Height">The vertical axis; several that interleave if it is transposed.</param>
/// <param name="Width">The horizontal axis, likewise.</param>
/// <param name="KernelWidth">Taps of a row of the weights.</param>
public sealed record ConvolutionGeometry(
    Shape Input, Shape Output, int Groups, IReadOnlyList<TapAxis> Height, IReadOnlyList<TapAxis> Width, int KernelWidth)
{
    /// <summary>Input channels of a group.</summary>
    public int GroupInputs => Input[2] / Groups;

    /// <summary>Output channels of a group.</summary>
    public int GroupOutputs => Output[2] / Groups;

    /// <summary>Whether each channel is a group of its own.</summary>
    public bool IsDepthwise => Groups > 1 && GroupInputs == 1 && GroupOutputs == 1;

    /// <summary>The rectangles of outputs whose taps inside the image are the same.</summary>
    public IEnumerable<ConvolutionRegion> Regions =>
        from vertical in Height
        from horizontal in Width
        from rows in vertical.Runs()
        from columns in horizontal.Runs()
        select new ConvolutionRegion(this, vertical, rows, horizontal, columns);

    /// <summary>The geometry of a node.</summary>
    public static ConvolutionGeometry Of(Node node)
    {
        Shape input = node.Inputs[0].Shape, output = node.Output.Shape;
        return node.Op switch
        {
            Convolve convolve => new(
                input, output, convolve.Groups, [TapAxis.Of(convolve.Window.Height, input[0])], [TapAxis.Of(convolve.Window.Width, input[1])], convolve.Window.Width.Size),
            ConvolveTransposed convolve => new(
                input, output, convolve.Groups,
                [.. TapAxis.OfTransposed(convolve.Window.Height, input[0], output[0])],
                [.. TapAxis.OfTransposed(convolve.Window.Width, input[1], output[1])],
                convolve.Window.Width.Size),
            _ => throw new GraphException($"{node} is no convolution."),
        };
    }
}
