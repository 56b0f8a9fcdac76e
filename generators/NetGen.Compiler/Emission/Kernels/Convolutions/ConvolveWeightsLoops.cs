using NetGen.Compiler.Emission.Kernels.Contractions;
using NetGen.Compiler.Ops;
using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Emission.Kernels.Convolutions;

/// <summary>Writes the loops of a weights' gradient over samples, blocks of lines, groups, panels of channels and tiles.</summary>
/// <param name="builder">The kernel.</param>
/// <param name="contraction">The product that a tile of the gradient is.</param>
/// <param name="op">The op.</param>
/// <param name="blockLines">How many lines of positions go by at a time.</param>
public sealed class ConvolveWeightsLoops(KernelBuilder builder, Contraction contraction, ConvolveWeights op, int blockLines)
{
    private readonly CodeWriter body = builder.Body;
    private readonly Shape image = builder.Node.Inputs[0].Shape, positions = builder.Node.Inputs[1].Shape;

    // Small images go by whole, sample after sample, while the sums stay in registers.
    private bool IsSmall => blockLines >= positions[0];

    /// <summary>Writes them.</summary>
    public void Write()
    {
        WeightsUnit[] units = [.. WeightsUnit.Split(image, op.Window, op.Groups)];
        if (units.Length == 0 && !op.WithSums)
            return; // All windows lie in the padding.

        if (IsSmall)
        {
            WriteUnits(units);
            WriteSums("0", KernelBuilder.Times("rows", positions[0] * positions[1]));
            return;
        }

        body.Block("for (nuint sample = 0; sample < rows; sample++)", () =>
            body.Block($"for (nuint start = 0; start < {positions[0]}; start += {blockLines})", () =>
            {
                WriteUnits(units);
                string line = $"((sample * {positions[0]}) + start)";
                WriteSums(KernelBuilder.Times(line, positions[1] * positions[2]), KernelBuilder.Times($"nuint.Min({positions[0]} - start, {blockLines})", positions[1]));
            }));
    }

    // While dy is in the cache.
    private void WriteSums(string dy, string count)
    {
        if (op.WithSums)
            PositionSums.Write(builder, Lanes.At("w", dy), "sums", positions[2], count);
    }

    // What tells units of equal tiles apart: numbers, or variables.
    private sealed record Place(string Tap, string X, string Dy, string FirstLine, string Lines, string Columns);

    private void WriteUnits(WeightsUnit[] units)
    {
        if (units.Length == 0)
            return;
        RegisterTile tile = RegisterTile.Choose(contraction.Lanes, contraction.Lanes.Vectors(contraction.Columns), units.Max(unit => unit.Rows));
        foreach (IGrouping<int, WeightsUnit> alike in units.Where(unit => unit.Offsets.Length == 0).GroupBy(unit => unit.Rows))
            WriteAlike([.. alike], tile);
        foreach (WeightsUnit unit in units.Where(unit => unit.Offsets.Length > 0))
            WriteAlike([unit], tile);
    }

    private void WriteAlike(WeightsUnit[] units, RegisterTile tile)
    {
        int[] Of(Func<WeightsUnit, int> value) => [.. units.Select(value)];
        TableLoop.Column[] columns =
        [
            new("tap", Of(unit => unit.Tap)), new("xStart", Of(unit => unit.InputOffset)),
            new("dyStart", Of(unit => ((unit.Lines.First * positions[1]) + unit.Columns.First) * positions[2])),
            new("firstLine", Of(unit => unit.Lines.First)), new("lineCount", Of(unit => unit.Lines.Count)), new("columnCount", Of(unit => unit.Columns.Count)),
        ];
        TableLoop.Write(body, columns, place => WriteUnit(units[0], new Place(place[0], place[1], place[2], place[3], place[4], place[5]), tile));
    }

    private void WriteUnit(WeightsUnit unit, Place place, RegisterTile tile)
    {
        if (IsSmall)
        {
            WriteGroups(unit, place, tile);
            return;
        }

        body.Block("", () =>
        {
            body.Line($"nuint line = nuint.Max(start, {place.FirstLine}), end = nuint.Min(start + {blockLines}, {KernelBuilder.Sum(place.FirstLine, place.Lines)});");
            body.Block("if (line < end)", () =>
            {
                body.Line("nuint lines = end - line;");
                WriteGroups(unit, place, tile);
            });
        });
    }

    private void WriteGroups(WeightsUnit unit, Place place, RegisterTile tile)
    {
        // All rows in one tile have offsets of their own, so the panels must leave it room.
        RegisterTile fitting = unit.Offsets.Length > 0 ? RegisterTile.Choose(contraction.Lanes, contraction.Lanes.Vectors(contraction.Columns), unit.Rows) : tile;
        void Panels() => PanelLoop.Write(body, contraction.Lanes, contraction.Columns, fitting, panel => WriteTiles(unit, place, fitting, panel));
        if (op.Groups == 1)
            Panels();
        else
            body.Block($"for (nuint group = 0; group < {op.Groups}; group++)", Panels);
    }

    private void WriteTiles(WeightsUnit unit, Place place, RegisterTile tile, PanelLoop.Panel panel)
    {
        Contraction product = Product();
        if (unit.Offsets.Length == 0)
        {
            TileLoop.Write(body, tile.Heights(unit.Rows), (height, row) => Call(product, place, panel, height, row, row), "row");
            return;
        }

        int first = 0;
        foreach (int height in tile.Heights(unit.Rows))
        {
            Contraction scattered = product with { RowOffsets = new(unit.Offsets.Skip(first).Take(height).Select(offset => offset - unit.Offsets[first])) };
            body.Line(Call(scattered, place, panel, height, $"{first}", $"{unit.Offsets[first]}"));
            first += height;
        }
    }

    private Contraction Product()
    {
        var lines = new SumLoop("i", "lines", op.Window.Height.Stride * image[1] * image[2], positions[1] * positions[2]);
        return contraction with
        {
            Steps = "steps",
            OuterLoops = new(IsSmall ? [new SumLoop("sample", "rows", image.Length, positions.Length), lines] : [lines]),
        };
    }

    private string Call(Contraction product, Place unit, PanelLoop.Panel panel, int height, string row, string input)
    {
        string column = panel.Column;
        if (op.Groups > 1)
        {
            column = KernelBuilder.Sum(KernelBuilder.Times("group", contraction.Columns), column);
            input = KernelBuilder.Sum(KernelBuilder.Times("group", image[2] / op.Groups), input);
        }

        (string x, string dy) = (unit.X, unit.Dy);
        if (!IsSmall)
        {
            string skipped = unit.FirstLine == "0" ? "line" : $"(line - {unit.FirstLine})";
            x = Sum(KernelBuilder.Times("sample", image.Length), KernelBuilder.Times(skipped, op.Window.Height.Stride * image[1] * image[2]), x);
            dy = Sum(KernelBuilder.Times("sample", positions.Length), KernelBuilder.Times(skipped, positions[1] * positions[2]), dy);
        }

        string place = Sum(KernelBuilder.Times(row, positions[2]), KernelBuilder.Times(unit.Tap, image[2] / op.Groups * positions[2]), column);
        IEnumerable<string> counts = product.VariableCounts.Select(count => count switch
        {
            "lines" when IsSmall => unit.Lines,
            "steps" => unit.Columns,
            _ => count,
        });
        return new ContractionTile(product, height, panel.Vectors, panel.IsLast).Call(builder.Helper, Sum(x, input), Sum(dy, column), place, column, counts);
    }

    private static string Sum(params string[] terms) => terms.Aggregate(KernelBuilder.Sum);
}
