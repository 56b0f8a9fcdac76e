using NetGen.Compiler.Emission.Kernels.Contractions;

namespace NetGen.Compiler.Emission.Kernels.Convolutions;

/// <summary>Writes the loops of a depthwise convolution over samples, lines and outputs.</summary>
/// <param name="builder">The kernel.</param>
/// <param name="contraction">The channels, and what is done to the sums.</param>
/// <param name="geometry">The convolution.</param>
public sealed class DepthwiseLoops(KernelBuilder builder, Contraction contraction, ConvolutionGeometry geometry)
{
    private readonly CodeWriter body = builder.Body;

    /// <summary>Writes them.</summary>
    public void Write() => body.Block("for (nuint sample = 0; sample < rows; sample++)", () =>
    {
        foreach (ConvolutionRegion region in geometry.Regions)
        {
            int lineStride = region.Vertical.InputStep * geometry.Input[1] * geometry.Input[2], outputStride = region.Vertical.OutputStep * geometry.Output[1] * geometry.Output[2];
            if (region.Rows.Count > 1)
                body.Block($"for (nuint line = 0; line < {region.Rows.Count}; line++)", () => WriteTiles(region, KernelBuilder.Times("line", lineStride), KernelBuilder.Times("line", outputStride)));
            else
                WriteTiles(region, "0", "0");
        }
    });

    private void WriteTiles(ConvolutionRegion region, string x, string y)
    {
        var tile = new RegisterTile(DepthwiseTile.MostOutputs(contraction.Lanes, region.Columns.Taps), 1);
        TileLoop.Write(body, tile.Heights(region.Columns.Count), (height, pixel) => Call(region, height, pixel, x, y));
    }

    private string Call(ConvolutionRegion region, int height, string pixel, string x, string y)
    {
        TapAxis across = region.Horizontal;
        int channels = geometry.Input[2], outputStride = across.OutputStep * channels;
        var tile = new DepthwiseTile(
            contraction, height, outputStride, across.InputStep, region.Columns.Taps, across.TapStep, across.WeightStep,
            region.Vertical.TapStep * geometry.Input[1] * channels, region.Vertical.WeightStep * geometry.KernelWidth * channels);
        string place = Sum(KernelBuilder.Times("sample", geometry.Output.Length), KernelBuilder.Times(pixel, outputStride), y, $"{region.OutputOffset}");
        string input = Sum(KernelBuilder.Times("sample", geometry.Input.Length), KernelBuilder.Times(pixel, across.InputStep * channels), x, $"{region.InputOffset}");
        return $"{builder.Helper(tile.Method())}({contraction.Arguments(input, $"{region.WeightOffset - (DepthwiseTile.Lowest(region.Columns.Taps, across.WeightStep) * channels)}", place, "0", [$"{region.Rows.Taps}"])});";
    }

    private static string Sum(params string[] terms) => terms.Aggregate(KernelBuilder.Sum);
}
