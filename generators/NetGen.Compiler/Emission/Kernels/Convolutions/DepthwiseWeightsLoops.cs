using NetGen.Compiler.Ops;
using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Emission.Kernels.Convolutions;

/// <summary>Writes the calls for a depthwise convolution's weights' gradient: rectangle after rectangle of positions that have the same taps inside.</summary>
/// <param name="builder">The kernel.</param>
/// <param name="op">The op.</param>
public sealed class DepthwiseWeightsLoops(KernelBuilder builder, ConvolveWeights op)
{
    private readonly Shape image = builder.Node.Inputs[0].Shape, positions = builder.Node.Inputs[1].Shape;

    /// <summary>Writes them.</summary>
    public void Write()
    {
        (TapAxis height, TapAxis width) = (TapAxis.Of(op.Window.Height, image[0]), TapAxis.Of(op.Window.Width, image[1]));
        var geometry = new ConvolutionGeometry(image, positions, op.Groups, [height], [width], width.Taps);
        foreach (ConvolutionRegion region in geometry.Regions)
        {
            (int Input, int Weight)[] taps =
            [
                .. from i in Enumerable.Range(0, region.Rows.Taps)
                   from j in Enumerable.Range(0, region.Columns.Taps)
                   select (((i * height.TapStep * image[1]) + (j * width.TapStep)) * image[2], ((i * width.Taps) + j) * image[2]),
            ];
            int most = DepthwiseWeightsTile.MostTaps(builder.Lanes);
            for (int first = 0; first < taps.Length; first += most)
                WriteCall(region, [.. taps.Skip(first).Take(most)]);
        }
    }

    private void WriteCall(ConvolutionRegion region, (int Input, int Weight)[] taps)
    {
        var tile = new DepthwiseWeightsTile(
            builder.Name, builder.Lanes, image[2], taps, image.Length, region.Vertical.InputStep * image[1] * image[2], region.Horizontal.InputStep * image[2],
            positions.Length, positions[1] * positions[2]);
        builder.Body.Line(
            $"{builder.Helper(tile.Method())}(ref {Lanes.At("x", $"{region.InputOffset}")}, ref {Lanes.At("w", $"{region.OutputOffset}")}, "
            + $"ref {Lanes.At("y", $"{region.WeightOffset}")}, rows, {region.Rows.Count}, {region.Columns.Count});");
    }
}
