namespace NetGen.Compiler.Emission.Kernels.Contractions;

/// <summary>
/// A few rows times a transposed matrix, x · wᵀ: rows of x meet rows of w, vector by vector, and the sums of four rows of w are added across
/// together at their end. Nothing is transposed first, which for a few samples would take longer than the product.
/// </summary>
/// <param name="Contraction">The product; <see cref="Contraction.Columns"/> are rows of w.</param>
public sealed record DotKernel(Contraction Contraction)
{
    // Rows of w at a time: their sums are a vector of the result.
    private const int Width = 4;

    // Tiles that take about as long as memory to answer.
    private const int TilesAhead = 2;

    private static readonly Lanes ResultLanes = Lanes.All.Single(lanes => lanes.Count == Width);

    private Lanes Lanes => Contraction.Lanes;

    // Rows of x at a time: as many sums as hide a multiply-add's time and fit the registers.
    private int Height => Lanes.Registers / 8;

    private int Steps => int.Parse(Contraction.Steps, System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Writes the loops: all rows of x go by under the same few rows of w, so that each of these comes from far away once.</summary>
    /// <param name="body">Where to.</param>
    /// <param name="rows">How many rows of x: a number, or a variable.</param>
    /// <param name="helper">Adds a method and returns its name.</param>
    public void Write(CodeWriter body, string rows, Func<KernelHelper, string> helper)
    {
        int whole = Contraction.Columns / Width * Width;
        if (whole > 0)
        {
            body.Block($"for (nuint column = 0; column < {whole}; column += {Width})", () =>
            {
                if (FarMatrix.Is(Contraction.Columns, Steps))
                    body.Line(FarMatrix.Fetch("w", $"(column + {TilesAhead * Width}) * {Steps}", Width * Steps));
                WriteRows(body, rows, "column", Width, helper);
            });
        }

        if (whole < Contraction.Columns)
            body.Block("", () => WriteRows(body, rows, $"{whole}", Contraction.Columns - whole, helper));
    }

    private void WriteRows(CodeWriter body, string rows, string column, int width, Func<KernelHelper, string> helper)
    {
        string Call(int height)
        {
            string place = KernelBuilder.Sum(KernelBuilder.Times("row", Contraction.Columns), column);
            return $"{helper(Tile(height, width))}("
                + $"{Contraction.Arguments(KernelBuilder.Times("row", Contraction.RowStride), KernelBuilder.Times(column, Steps), place, column, [$"{Contraction.Columns}"])});";
        }

        body.Line("nuint row = 0;");
        body.Nest($"for (; row + {Height} <= {rows}; row += {Height})", Call(Height));
        for (int height = Height / 2; height > 1; height /= 2)
        {
            int part = height;
            body.Block($"if (row + {part} <= {rows})", () => body.Line(Call(part)).Line($"row += {part};"));
        }

        body.Nest($"if (row < {rows})", Call(1));
    }

    private KernelHelper Tile(int height, int width) => new($"dot {height} × {width}, {Contraction.Key}", () =>
    {
        var body = new CodeWriter();
        WriteSums(body, height, width);
        if (width == Width)
            WriteVectors(body, height);
        else
            WriteNumbers(body, height, width);
        return new Kernel(
            $"{Contraction.Name}Dot{height}x{width}", $"{height} row{(height == 1 ? "" : "s")} of x, each times {width} row{(width == 1 ? "" : "s")} of w.", "void",
            [.. Contraction.References, "nuint columns"], [], body.ToString(), []);
    });

    private void WriteSums(CodeWriter body, int height, int width)
    {
        for (int row = 0; row < height; row++)
        {
            for (int c = 0; c < width; c++)
                body.Line($"{Lanes.Type} {Sum(row, c)} = {Lanes.Zero};");
        }

        int whole = Steps / Lanes.Count * Lanes.Count;
        if (whole > 0)
            body.Block($"for (nuint k = 0; k < {whole}; k += {Lanes.Count})", () => WriteStep(body, height, width, "k", null));
        if (whole < Steps)
            body.Block("", () => WriteStep(body, height, width, $"{whole}", $"{Steps - whole}"));
    }

    private void WriteStep(CodeWriter body, int height, int width, string k, string? part)
    {
        for (int row = 0; row < height; row++)
            body.Line($"{Lanes.Type} x{row} = {RowLoop.Load(Lanes, "x", KernelBuilder.Sum(k, $"{row * Contraction.RowStride}"), part)};");
        for (int c = 0; c < width; c++)
        {
            string w = $"w{SumChains.Letter(c)}";
            body.Line($"{Lanes.Type} {w} = {RowLoop.Load(Lanes, "w", KernelBuilder.Sum(k, $"{c * Steps}"), part)};");
            for (int row = 0; row < height; row++)
                body.Line($"{Sum(row, c)} = {Lanes.MultiplyAdd($"x{row}", w, Sum(row, c))};");
        }
    }

    private void WriteVectors(CodeWriter body, int height)
    {
        Contraction four = Contraction with { Lanes = ResultLanes };
        four.DeclareNumbers(body);
        for (int row = 0; row < height; row++)
        {
            string place = KernelBuilder.Times("columns", row);
            string sums = string.Join(", ", Enumerable.Range(0, Width).Select(c => Sum(row, c)));
            string start = four.Initial == InitialValue.Zero ? "" : $"{four.Start("0", place, false)} + ";
            body.Line($"{ResultLanes.Type} total{row} = {start}global::NetGen.VectorSums.Four({sums});");
            four.Finish(body, $"total{row}", $"{row}", "0", place, false);
        }
    }

    private void WriteNumbers(CodeWriter body, int height, int width)
    {
        for (int row = 0; row < height; row++)
        {
            for (int c = 0; c < width; c++)
                Contraction.FinishNumber(body, $"{Lanes.Class}.Sum({Sum(row, c)})", Sum(row, c), $"{c}", KernelBuilder.Sum(KernelBuilder.Times("columns", row), $"{c}"));
        }
    }

    private static string Sum(int row, int c) => $"s{row}{SumChains.Letter(c)}";
}
