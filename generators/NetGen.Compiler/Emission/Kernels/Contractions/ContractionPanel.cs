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
/// <param name="Fetch">What is asked for meanwhile.</param>
public sealed record ContractionPanel(Contraction Contraction, int Rows, int Vectors, bool IsLast, string RowCount, PanelFetch Fetch = PanelFetch.None)
{
    private const string Ahead = "ahead";

    /// <summary>The method.</summary>
    public KernelHelper Method() => new($"panel {Rows} × {Vectors}, {IsLast}, {RowCount}, {Fetch}, {Contraction.Key}", Emit);

    private int Columns => new ContractionTile(Contraction, 1, Vectors, IsLast).Columns;

    // Cache lines of a row.
    private int Lines => FarMatrix.Lines(Columns);

    private Kernel Emit()
    {
        var body = new CodeWriter();
        var helpers = new KernelHelpers();
        if (int.TryParse(RowCount, out int count))
            WriteFixed(body, helpers, count);
        else
            WriteVariable(body, helpers);

        string[] parameters =
        [
            .. Contraction.Parameters, .. int.TryParse(RowCount, out _) ? [] : new[] { $"nuint {RowCount}" }, .. Fetch == PanelFetch.NextBlock ? new[] { $"ref float {Ahead}" } : [],
        ];
        string name = $"{Contraction.Name}{(Fetch == PanelFetch.NextBlock ? TileFetch.Name : "")}Columns{Columns}";
        return new Kernel(name, $"All rows of {Columns} columns.", "void", parameters, [], body.ToString(), helpers);
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
        if (Fetch != PanelFetch.None)
            WriteFetching(body, helpers);
        body.Nest($"for (; row + {Rows} <= {RowCount}; row += {Rows})", Call(helpers, Rows, "row"));
        for (int height = Rows / 2; height > 1; height /= 2)
        {
            int rows = height;
            body.Block($"if (row + {rows} <= {RowCount})", () => body.Line(Call(helpers, rows, "row")).Line($"row += {rows};"));
        }

        body.Nest($"if (row < {RowCount})", Call(helpers, 1, "row"));
    }

    // The machine fetches best what it is asked for now and then, so a line a step in as many tiles as it takes. Of few rows, what is left of
    // a block then is asked for at once.
    private void WriteFetching(CodeWriter body, KernelHelpers helpers)
    {
        int spread = Rows * Lines;
        string ofTile = $"row * {Contraction.Steps} * {FarMatrix.LineFloats / Rows}";
        TileFetch fetch = Fetch == PanelFetch.NextBlock
            ? new(Lanes.At(Ahead, ofTile), $"{FarMatrix.LineFloats}")
            : new(Lanes.At(Contraction.Weights, $"{Columns} + row * {FarMatrix.LineFloats / Rows}"), $"{Contraction.WeightStride}");
        body.Nest($"for (; row < {spread} && row + {Rows} <= {RowCount}; row += {Rows})", Call(helpers, Rows, "row", fetch));
        if (Fetch == PanelFetch.NextBlock)
            body.Line(FarMatrix.FetchPart(Ahead, ofTile, $"{Contraction.Steps} * {Lines * FarMatrix.LineFloats}"));
    }

    private string Call(KernelHelpers helpers, int height, string row, TileFetch? fetch = null) =>
        new ContractionTile(Contraction, height, Vectors, IsLast, fetch)
            .Call(helpers.Add, KernelBuilder.Times(row, Contraction.RowStride), "0", row, "0");
}
