namespace NetGen.Compiler.Emission.Kernels.Contractions;

/// <summary>
/// All rows of a panel of columns, tile by tile; what is left over goes by in tiles of half the rows, a quarter … Every tile
/// sums in the same order, so a row's result does not depend on which of them it falls in.
/// </summary>
/// <param name="Contraction">The product.</param>
/// <param name="Rows">Rows of the largest tile.</param>
/// <param name="Vectors">Vectors of a row.</param>
/// <param name="IsLast">Whether it is the last panel.</param>
/// <param name="RowCount">How many rows: a number, or the name of a parameter.</param>
public sealed record ContractionPanel(Contraction Contraction, int Rows, int Vectors, bool IsLast, string RowCount)
{
    /// <summary>The method.</summary>
    public KernelHelper Method() => new($"panel {Rows} × {Vectors}, {IsLast}, {RowCount}, {Contraction.Key}", Emit);

    private Kernel Emit()
    {
        var body = new CodeWriter();
        var helpers = new KernelHelpers();
        if (int.TryParse(RowCount, out int count))
            WriteFixed(body, helpers, count);
        else
            WriteVariable(body, helpers);

        int columns = new ContractionTile(Contraction, 1, Vectors, IsLast).Columns;
        string[] parameters = [.. Contraction.Parameters, .. int.TryParse(RowCount, out _) ? [] : new[] { $"nuint {RowCount}" }];
        return new Kernel($"{Contraction.Name}Columns{columns}", $"All rows of {columns} columns.", "void", parameters, [], body.ToString(), helpers);
    }

    private void WriteFixed(CodeWriter body, KernelHelpers helpers, int count)
    {
        int row = count / Rows * Rows;
        if (row > Rows)
            body.Nest($"for (nuint row = 0; row < {row}; row += {Rows})", Call(helpers, Rows, "row"));
        else if (row > 0)
            body.Line(Call(helpers, Rows, "0"));
        for (int height = Rows / 2; height > 0; height /= 2)
        {
            if ((count & height) == 0)
                continue;
            body.Line(Call(helpers, height, $"{row}"));
            row += height;
        }
    }

    private void WriteVariable(CodeWriter body, KernelHelpers helpers)
    {
        body.Line("nuint row = 0;");
        body.Nest($"for (; row + {Rows} <= {RowCount}; row += {Rows})", Call(helpers, Rows, "row"));
        for (int height = Rows / 2; height > 1; height /= 2)
        {
            int rows = height;
            body.Block($"if (row + {rows} <= {RowCount})", () => body.Line(Call(helpers, rows, "row")).Line($"row += {rows};"));
        }

        body.Nest($"if (row < {RowCount})", Call(helpers, 1, "row"));
    }

    private string Call(KernelHelpers helpers, int height, string row) =>
        new ContractionTile(Contraction, height, Vectors, IsLast).Call(helpers.Add, KernelBuilder.Times(row, Contraction.RowStride), "0", row, "0");
}
