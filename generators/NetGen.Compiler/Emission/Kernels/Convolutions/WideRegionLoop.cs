using NetGen.Compiler.Emission.Kernels.Contractions;

namespace NetGen.Compiler.Emission.Kernels.Convolutions;

/// <summary>Writes the loops over a region's outputs that are computed several to a vector.</summary>
/// <param name="builder">The kernel.</param>
/// <param name="wide">The product that a tile is.</param>
/// <param name="region">The region.</param>
public sealed class WideRegionLoop(KernelBuilder builder, WideOutputs wide, ConvolutionRegion region)
{
    private readonly CodeWriter body = builder.Body;
    private readonly ConvolutionGeometry geometry = region.Geometry;

    /// <summary>Writes them.</summary>
    public void Write()
    {
        int channels = geometry.Input[2], count = region.Columns.Count / wide.Outputs, columns = wide.Contraction.Columns;
        int inputStride = wide.Outputs * region.Horizontal.InputStep * channels;
        Contraction product = wide.Contraction with
        {
            RowStride = inputStride,
            OutputStride = columns,
            Steps = $"{wide.Taps * channels}",
            OuterLoops = new([new SumLoop("i", $"{region.Vertical.Taps}", region.Vertical.TapStep * geometry.Input[1] * channels, wide.Taps * channels * columns)]),
        };
        RegisterTile tile = RegisterTile.Choose(product.Lanes, product.Lanes.Vectors(columns), count);
        body.Block($"for (nuint line = 0; line < {region.Rows.Count}; line++)", () =>
            PanelLoop.Write(body, product.Lanes, columns, tile, panel =>
                TileLoop.Write(body, tile.Heights(count), (height, pixel) =>
                {
                    string place = Sum(
                        KernelBuilder.Times("sample", geometry.Output.Length), KernelBuilder.Times("line", geometry.Output[1] * geometry.Output[2]),
                        KernelBuilder.Times(pixel, columns), $"{region.OutputOffset}", panel.Column);
                    string x = Sum(
                        KernelBuilder.Times("sample", geometry.Input.Length), KernelBuilder.Times("line", region.Vertical.InputStep * geometry.Input[1] * channels),
                        KernelBuilder.Times(pixel, inputStride), $"{region.InputOffset}");
                    return new ContractionTile(product, height, panel.Vectors, panel.IsLast).Call(builder.Helper, x, panel.Column, place, panel.Column, []);
                })));
    }

    private static string Sum(params string[] terms) => terms.Aggregate(KernelBuilder.Sum);
}
