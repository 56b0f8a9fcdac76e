using NetGen.Compiler.Emission.Kernels.Contractions;

namespace NetGen.Compiler.Emission.Kernels.Convolutions;

/// <summary>Writes the loops over regions of outputs and the calls of their tiles. Regions of equal tiles are a loop over tables.</summary>
/// <param name="builder">The kernel.</param>
/// <param name="contraction">The product that a tile of outputs is.</param>
/// <param name="geometry">The convolution.</param>
/// <param name="tile">The tile.</param>
/// <param name="panel">The channels.</param>
public sealed class ConvolutionRegionLoop(
    KernelBuilder builder, Contraction contraction, ConvolutionGeometry geometry, RegisterTile tile, PanelLoop.Panel panel)
{
    private readonly CodeWriter body = builder.Body;

    // One axis as the tiles go along it, by the distances that it has in memory.
    private sealed record Direction(int Count, int InputStride, int OutputStride);

    // The tiles of a region follow each other in one direction, line after line in the other.
    private sealed record Walk(ConvolutionRegion Region, Direction Tiles, Direction Lines)
    {
        public object Key => (Region.IsWhole, Region.Vertical, Region.Horizontal, Tiles, Lines.InputStride, Lines.OutputStride);
    }

    // What tells regions of equal tiles apart: numbers, or variables.
    private sealed record Place(string X, string W, string Y, string Lines, string TapRows, string Taps, string Steps);

    /// <summary>Writes them.</summary>
    /// <param name="regions">The regions.</param>
    public void Write(IEnumerable<ConvolutionRegion> regions)
    {
        foreach (IGrouping<object, Walk> alike in regions.Select(WalkOf).GroupBy(walk => walk.Key))
            Write([.. alike]);
    }

    private Walk WalkOf(ConvolutionRegion region)
    {
        int channels = geometry.Input[2], outputs = geometry.Output[2];
        var down = new Direction(
            region.Rows.Count, region.Vertical.InputStep * geometry.Input[1] * channels, region.Vertical.OutputStep * geometry.Output[1] * outputs);
        var across = new Direction(region.Columns.Count, region.Horizontal.InputStep * channels, region.Horizontal.OutputStep * outputs);
        return Cycles(across, down) <= Cycles(down, across) ? new Walk(region, across, down) : new Walk(region, down, across);
    }

    private double Cycles(Direction tiles, Direction lines) => lines.Count * tile.CyclesOf(contraction.Lanes, panel.Vectors, tiles.Count);

    private void Write(Walk[] walks)
    {
        Walk first = walks[0];
        Contraction product = Product(first);
        int[] Of(Func<ConvolutionRegion, int> value) => [.. walks.Select(walk => value(walk.Region))];
        TableLoop.Column[] columns =
        [
            new("xStart", Of(region => region.InputOffset)), new("wStart", Of(region => region.WeightOffset)), new("yStart", Of(region => region.OutputOffset)),
            new("lineCount", [.. walks.Select(walk => walk.Lines.Count)]),
            new("tapRows", Of(region => region.Rows.Taps)), new("taps", Of(region => region.Columns.Taps)), new("steps", Of(region => Steps(product.OuterLoops, region))),
        ];
        TableLoop.Write(body, columns, text =>
        {
            var place = new Place(text[0], text[1], text[2], text[3], text[4], text[5], text[6]);
            if (place.Lines == "1")
                WriteTiles(product, first.Tiles, place);
            else
                body.Block($"for (nuint line = 0; line < {place.Lines}; line++)", () => WriteTiles(product, first.Tiles, place with
                {
                    X = KernelBuilder.Sum(KernelBuilder.Times("line", first.Lines.InputStride), place.X),
                    Y = KernelBuilder.Sum(KernelBuilder.Times("line", first.Lines.OutputStride), place.Y),
                }));
        });
    }

    private void WriteTiles(Contraction product, Direction tiles, Place place) =>
        TileLoop.Write(body, tile.Heights(tiles.Count), (height, pixel) => Call(product, tiles, height, pixel, place));

    private string Call(Contraction product, Direction tiles, int height, string pixel, Place place)
    {
        string column = panel.Column, input = "0", sample = "sample";
        if (geometry.Groups > 1)
        {
            column = KernelBuilder.Sum(KernelBuilder.Times("group", geometry.GroupOutputs), column);
            input = KernelBuilder.Times("group", geometry.GroupInputs);
        }

        string output = Sum(KernelBuilder.Times(sample, geometry.Output.Length), KernelBuilder.Times(pixel, tiles.OutputStride), place.Y, column);
        IEnumerable<string> counts = product.VariableCounts.Select(count => count switch
        {
            "tapRows" => place.TapRows,
            "taps" => place.Taps,
            _ => place.Steps,
        });
        return new ContractionTile(product, height, panel.Vectors, panel.IsLast).Call(
            builder.Helper,
            Sum(KernelBuilder.Times(sample, geometry.Input.Length), KernelBuilder.Times(pixel, tiles.InputStride), place.X, input),
            Sum(place.W, column), output, column, counts);
    }

    // Taps that follow each other in the image as in the weights are one loop.
    private Contraction Product(Walk walk)
    {
        ConvolutionRegion region = walk.Region;
        int row = geometry.GroupInputs * geometry.Output[2];
        bool merges = region.Horizontal.IsContiguous && geometry.Groups == 1;
        var loops = new List<SumLoop>();
        if (region.Vertical.Taps > 1)
        {
            loops.Add(new SumLoop(
                "i", region.IsWhole ? $"{region.Vertical.Taps}" : "tapRows",
                region.Vertical.TapStep * geometry.Input[1] * geometry.Input[2], region.Vertical.WeightStep * geometry.KernelWidth * row));
        }

        // One that runs once costs next to nothing, and lets products share their tiles.
        if (region.Horizontal.Taps > 1)
        {
            loops.Add(merges ? new SumLoop("j", "1", 0, 0) : new SumLoop(
                "j", region.IsWhole ? $"{region.Horizontal.Taps}" : "taps", region.Horizontal.TapStep * geometry.Input[2], region.Horizontal.WeightStep * row));
        }

        return contraction with
        {
            RowStride = walk.Tiles.InputStride,
            OutputStride = walk.Tiles.OutputStride,
            Steps = region.IsWhole ? $"{Steps(loops, region)}" : "steps",
            OuterLoops = new(loops),
        };
    }

    // Taps that have no loop of their own go by in the innermost one.
    private int Steps(IReadOnlyList<SumLoop> loops, ConvolutionRegion region) =>
        (loops.Any(loop => loop.Variable == "i") ? 1 : region.Rows.Taps) * (loops.Any(loop => loop is { Variable: "j", Count: not "1" }) ? 1 : region.Columns.Taps)
        * geometry.GroupInputs;

    private static string Sum(params string[] terms) => terms.Aggregate(KernelBuilder.Sum);
}
