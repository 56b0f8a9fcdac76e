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
        if (units.Length == 0)
            return; // All windows lie in the padding.

        RegisterTile tile = RegisterTile.Choose(contraction.Lanes, contraction.Lanes.Vectors(contraction.Columns), units.Max(unit => unit.Rows));
        if (IsSmall)
        {
            WriteUnits(units, tile);
            return;
        }

        body.Block("for (nuint sample = 0; sample < rows; sample++)", () =>
            body.Block($"for (nuint start = 0; start < {positions[0]}; start += {blockLines})", () => WriteUnits(units, tile)));
    }

    private void WriteUnits(WeightsUnit[] units, RegisterTile tile)
    {
        foreach (WeightsUnit unit in units)
        {
            if (IsSmall)
            {
                WriteGroups(unit, tile);
                continue;
            }

            body.Block("", () =>
            {
                body.Line($"nuint line = nuint.Max(start, {unit.Lines.First}), end = nuint.Min(start + {blockLines}, {unit.Lines.First + unit.Lines.Count});");
                body.Block("if (line < end)", () =>
                {
                    body.Line("nuint lines = end - line;");
                    WriteGroups(unit, tile);
                });
            });
        }
    }

    private void WriteGroups(WeightsUnit unit, RegisterTile tile)
    {
        // All rows in one tile have offsets of their own, so the panels must leave it room.
        RegisterTile fitting = unit.Offsets.Length > 0 ? RegisterTile.Choose(contraction.Lanes, contraction.Lanes.Vectors(contraction.Columns), unit.Rows) : tile;
        void Panels() => PanelLoop.Write(body, contraction.Lanes, contraction.Columns, fitting, panel => WriteTiles(unit, fitting, panel));
        if (op.Groups == 1)
            Panels();
        else
            body.Block($"for (nuint group = 0; group < {op.Groups}; group++)", Panels);
    }

    private void WriteTiles(WeightsUnit unit, RegisterTile tile, PanelLoop.Panel panel)
    {
        Contraction product = Product();
        if (unit.Offsets.Length == 0)
        {
            TileLoop.Write(body, tile.Heights(unit.Rows), (height, row) => Call(product, unit, panel, height, row, row), "row");
            return;
        }

        int first = 0;
        foreach (int height in tile.Heights(unit.Rows))
        {
            Contraction scattered = product with { RowOffsets = new(unit.Offsets.Skip(first).Take(height).Select(offset => offset - unit.Offsets[first])) };
            body.Line(Call(scattered, unit, panel, height, $"{first}", $"{unit.Offsets[first]}"));
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

    private string Call(Contraction product, WeightsUnit unit, PanelLoop.Panel panel, int height, string row, string input)
    {
        string column = panel.Column;
        if (op.Groups > 1)
        {
            column = KernelBuilder.Sum(KernelBuilder.Times("group", contraction.Columns), column);
            input = KernelBuilder.Sum(KernelBuilder.Times("group", image[2] / op.Groups), input);
        }

        int line = positions[1] * positions[2], inputLine = op.Window.Height.Stride * image[1] * image[2];
        string x = $"{unit.InputOffset}", dy = $"{(unit.Lines.First * line) + (unit.Columns.First * positions[2])}";
        if (!IsSmall)
        {
            string skipped = unit.Lines.First == 0 ? "line" : $"(line - {unit.Lines.First})";
            x = Sum(KernelBuilder.Times("sample", image.Length), KernelBuilder.Times(skipped, inputLine), x);
            dy = Sum(KernelBuilder.Times("sample", positions.Length), KernelBuilder.Times(skipped, line), dy);
        }

        string place = Sum(KernelBuilder.Times(row, positions[2]), $"{unit.Tap * image[2] / op.Groups * positions[2]}", column);
        string arguments = product.Arguments(Sum(x, input), Sum(dy, column), place, column, product.VariableCounts.Select(count => count switch
        {
            "lines" when IsSmall => $"{unit.Lines.Count}",
            "steps" => $"{unit.Columns.Count}",
            _ => count,
        }));
        return $"{builder.Helper(new ContractionTile(product, height, panel.Vectors, panel.IsLast).Method())}({arguments});";
    }

    private static string Sum(params string[] terms) => terms.Aggregate(KernelBuilder.Sum);
}
