using NetGen.Compiler.Emission.Kernels.Contractions;

namespace NetGen.Compiler.Emission.Kernels.Convolutions;

/// <summary>Writes the loops over a region of outputs and the calls of its tiles.</summary>
/// <param name="builder">The kernel.</param>
/// <param name="contraction">The product that a tile of outputs is.</param>
/// <param name="region">The region.</param>
/// <param name="tile">The tile.</param>
/// <param name="panel">The channels.</param>
public sealed class ConvolutionRegionLoop(
    KernelBuilder builder, Contraction contraction, ConvolutionRegion region, RegisterTile tile, PanelLoop.Panel panel)
{
    private readonly CodeWriter body = builder.Body;
    private readonly ConvolutionGeometry geometry = region.Geometry;

    // One axis as the tiles go along it, by the distances that it has in memory.
    private sealed record Direction(int Count, int InputStride, int OutputStride);

    /// <summary>Writes them.</summary>
    public void Write()
    {
        int channels = geometry.Input[2], outputs = geometry.Output[2];
        var down = new Direction(
            region.Rows.Count, region.Vertical.InputStep * geometry.Input[1] * channels, region.Vertical.OutputStep * geometry.Output[1] * outputs);
        var across = new Direction(region.Columns.Count, region.Horizontal.InputStep * channels, region.Horizontal.OutputStep * outputs);
        if (Cycles(across, down) <= Cycles(down, across))
            Write(across, down);
        else
            Write(down, across);
    }

    private double Cycles(Direction tiles, Direction loop) => loop.Count * tile.CyclesOf(contraction.Lanes, panel.Vectors, tiles.Count);

    private void Write(Direction tiles, Direction loop)
    {
        Contraction product = Product(tiles);
        (string x, string y) = ($"{region.InputOffset}", $"{region.OutputOffset}");
        if (loop.Count > 1)
        {
            body.Block($"for (nuint line = 0; line < {loop.Count}; line++)", () =>
                WriteTiles(product, tiles, KernelBuilder.Sum(KernelBuilder.Times("line", loop.InputStride), x), KernelBuilder.Sum(KernelBuilder.Times("line", loop.OutputStride), y)));
        }
        else
        {
            WriteTiles(product, tiles, x, y);
        }
    }

    private void WriteTiles(Contraction product, Direction tiles, string x, string y) =>
        TileLoop.Write(body, tile.Heights(tiles.Count), (height, pixel) => Call(product, tiles, height, pixel, x, y));

    private string Call(Contraction product, Direction tiles, int height, string pixel, string x, string y)
    {
        string column = panel.Column, input = "0", sample = "sample";
        if (geometry.Groups > 1)
        {
            column = KernelBuilder.Sum(KernelBuilder.Times("group", geometry.GroupOutputs), column);
            input = KernelBuilder.Times("group", geometry.GroupInputs);
        }

        string place = Sum(KernelBuilder.Times(sample, geometry.Output.Length), KernelBuilder.Times(pixel, tiles.OutputStride), y, column);
        string arguments = product.Arguments(
            Sum(KernelBuilder.Times(sample, geometry.Input.Length), KernelBuilder.Times(pixel, tiles.InputStride), x, input),
            Sum($"{region.WeightOffset}", column), place, column, Counts(product));
        return $"{builder.Helper(new ContractionTile(product, height, panel.Vectors, panel.IsLast).Method())}({arguments});";
    }

    // Taps that follow each other in the image as in the weights are one loop.
    private Contraction Product(Direction tiles)
    {
        int row = geometry.GroupInputs * geometry.Output[2];
        bool merges = region.Horizontal.IsContiguous && geometry.Groups == 1;
        var loops = new List<SumLoop>();
        if (region.Vertical.Taps > 1)
        {
            loops.Add(new SumLoop(
                "i", region.IsWhole ? $"{region.Vertical.Taps}" : "tapRows",
                region.Vertical.TapStep * geometry.Input[1] * geometry.Input[2], region.Vertical.WeightStep * geometry.KernelWidth * row));
        }

        if (!merges && region.Horizontal.Taps > 1)
        {
            loops.Add(new SumLoop(
                "j", region.IsWhole ? $"{region.Horizontal.Taps}" : "taps", region.Horizontal.TapStep * geometry.Input[2], region.Horizontal.WeightStep * row));
        }

        return contraction with
        {
            RowStride = tiles.InputStride,
            OutputStride = tiles.OutputStride,
            Steps = region.IsWhole ? $"{Steps(loops)}" : "steps",
            OuterLoops = new(loops),
        };
    }

    private IEnumerable<string> Counts(Contraction product) => product.VariableCounts.Select(count => count switch
    {
        "tapRows" => $"{region.Rows.Taps}",
        "taps" => $"{region.Columns.Taps}",
        _ => $"{Steps(product.OuterLoops)}",
    });

    // Taps that have no loop of their own go by in the innermost one.
    private int Steps(IReadOnlyList<SumLoop> loops) =>
        (loops.Any(loop => loop.Variable == "i") ? 1 : region.Rows.Taps) * (loops.Any(loop => loop.Variable == "j") ? 1 : region.Columns.Taps) * geometry.GroupInputs;

    private static string Sum(params string[] terms) => terms.Aggregate(KernelBuilder.Sum);
}
