namespace NetGen.Compiler.Emission.Kernels.Contractions;

/// <summary>
/// A few rows times a transposed matrix, x · wᵀ: rows of x meet rows of w, vector by vector, and each sum is added across at its
/// end. Nothing is transposed first, which for a few samples would take longer than the product.
/// </summary>
/// <param name="Contraction">The product; <see cref="Contraction.Columns"/> are rows of w.</param>
public sealed record DotKernel(Contraction Contraction)
{
    // Rows of w at a time, and rows of x: sums enough to hide a multiply-add's time, few enough for 16 registers.
    private const int Width = 4, Height = 2;

    private Lanes Lanes => Contraction.Lanes;

    // Where no rows of w are left over, products with any number of them share the method.
    private bool Shares => Contraction.Columns % Width == 0;

    private int Steps => int.Parse(Contraction.Steps, System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Writes the loops.</summary>
    /// <param name="body">Where to.</param>
    /// <param name="rows">How many rows of x: a number, or a variable.</param>
    /// <param name="helper">Adds a method and returns its name.</param>
    public void Write(CodeWriter body, string rows, Func<KernelHelper, string> helper)
    {
        string Call(int height)
        {
            string x = KernelBuilder.Times("row", Contraction.RowStride), y = KernelBuilder.Times("row", Contraction.Columns);
            return $"{helper(Method(height))}({Contraction.Arguments(x, "0", y, "0", Shares ? [$"{Contraction.Columns}"] : [])});";
        }


        body.Line("nuint row = 0;");
        body.Nest($"for (; row + {Height} <= {rows}; row += {Height})", Call(Height));
        body.Nest($"if (row < {rows})", Call(1));
    }

    private KernelHelper Method(int height) => new($"dot {height}, {Contraction.Key}", () =>
    {
        var body = new CodeWriter();
        int whole = Contraction.Columns / Width * Width;
        if (whole > 0)
            body.Block($"for (nuint column = 0; column < {(Shares ? "columns" : $"{whole}")}; column += {Width})", () => WriteTile(body, height, "column", Width));
        if (whole < Contraction.Columns)
            body.Block("", () => WriteTile(body, height, $"{whole}", Contraction.Columns - whole));
        return new Kernel(
            $"{Contraction.Name}Dot{height}", $"{height} row{(height == 1 ? "" : "s")}, each times all rows of w.", "void",
            [.. Contraction.References, .. Shares ? ["nuint columns"] : Array.Empty<string>()], [], body.ToString(), []);
    });

    private void WriteTile(CodeWriter body, int height, string column, int width)
    {
        (int Row, int Column, string Sum)[] sums = [.. from row in Enumerable.Range(0, height) from c in Enumerable.Range(0, width) select (row, c, $"s{row}{SumChains.Letter(c)}")];
        foreach ((_, _, string sum) in sums)
            body.Line($"{Lanes.Type} {sum} = {Lanes.Zero};");
        body.Line($"ref float wColumn = ref {Lanes.At("w", KernelBuilder.Times(column, Steps))};");
        int whole = Steps / Lanes.Count * Lanes.Count;
        if (whole > 0)
            body.Block($"for (nuint k = 0; k < {whole}; k += {Lanes.Count})", () => WriteStep(body, height, width, "k", null));
        if (whole < Steps)
            body.Block("", () => WriteStep(body, height, width, $"{whole}", $"{Steps - whole}"));

        foreach ((int row, int c, string sum) in sums)
        {
            string at = KernelBuilder.Sum(column, $"{c}"), place = KernelBuilder.Sum(KernelBuilder.Times(Shares ? "columns" : $"{Contraction.Columns}", row), at);
            Contraction.FinishNumber(body, $"{Lanes.Class}.Sum({sum})", sum, at, place);
        }
    }

    private void WriteStep(CodeWriter body, int height, int width, string k, string? part)
    {
        for (int row = 0; row < height; row++)
            body.Line($"{Lanes.Type} x{row} = {RowLoop.Load(Lanes, "x", KernelBuilder.Sum(k, $"{row * Contraction.RowStride}"), part)};");
        for (int c = 0; c < width; c++)
        {
            body.Line($"{Lanes.Type} w{SumChains.Letter(c)} = {RowLoop.Load(Lanes, "wColumn", KernelBuilder.Sum(k, $"{c * Steps}"), part)};");
            for (int row = 0; row < height; row++)
                body.Line($"s{row}{SumChains.Letter(c)} = {Lanes.MultiplyAdd($"x{row}", $"w{SumChains.Letter(c)}", $"s{row}{SumChains.Letter(c)}")};");
        }
    }
}
