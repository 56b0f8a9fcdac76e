using NetGen.Compiler.Expressions;

namespace NetGen.Compiler.Emission.Kernels;

/// <summary>
/// The inner part of a contraction: a few rows of the result, all columns. y[r, n] = epilogue(Σ x[r, k] · w[k, n]).
/// </summary>
/// <param name="Lanes">The vector width.</param>
/// <param name="Columns">Columns of w and y, which is also their rows' distance.</param>
/// <param name="RowStride">Distance of x's rows.</param>
/// <param name="StepStride">Distance of x's elements along what is summed.</param>
/// <param name="Steps">How many are summed: a number, or the name of a parameter.</param>
/// <param name="Extras">What the epilogue reads.</param>
/// <param name="Epilogue">What is done before storing.</param>
/// <param name="Accumulates">Whether the result is added to y.</param>
/// <param name="Overread">Whether a vector may be read past w's end.</param>
public sealed record ContractionTile(
    Lanes Lanes,
    int Columns,
    int RowStride,
    int StepStride,
    string Steps,
    IReadOnlyList<ContractionExtra> Extras,
    Expression Epilogue,
    bool Accumulates,
    bool Overread)
{
    private readonly HashSet<Expression> repeated = ExpressionWriter.Repeated(Epilogue);

    private int Tail => Columns % Lanes.Count;

    /// <summary>The method for a number of rows.</summary>
    public KernelHelper ForRows(int rows, string name) => new(
        $"{rows} rows, {Columns} columns, {RowStride}, {StepStride}, {Steps}, {Accumulates}, {Overread}, {string.Join(", ", Extras)}, {Epilogue}",
        () => Emit(rows, name));

    private Kernel Emit(int rows, string name)
    {
        var body = new CodeWriter();
        foreach (ContractionExtra extra in Extras.Where(extra => extra.Kind == ContractionExtra.Shape.Number))
            body.Line($"{Lanes.Type} {extra.Name}All = {Lanes.Broadcast(extra.Name)};");

        // As few blocks as the registers allow, and those as even as can be. Equal ones in a row are a loop; the last one
        // stands alone where a part of a vector is left.
        int vectors = (Columns + Lanes.Count - 1) / Lanes.Count;
        int blocks = (vectors + Lanes.VectorTile(rows) - 1) / Lanes.VectorTile(rows);
        int Width(int block) => block == blocks ? 0 : (vectors / blocks) + (block < vectors % blocks ? 1 : 0);
        bool HasTail(int block) => Tail > 0 && block == blocks - 1;
        for (int block = 0, first = 0; block < blocks;)
        {
            int width = Width(block), repeats = 1;
            while (Width(block + repeats) == width && !HasTail(block + repeats))
                repeats++;
            WriteBlocks(body, rows, first, width, repeats, HasTail(block));
            block += repeats;
            first += repeats * width;
        }

        List<string> parameters = ["ref float x", "ref float w", .. Extras.Select(extra => extra.Parameter), "ref float y"];
        if (!int.TryParse(Steps, out _))
            parameters.Add($"nuint {Steps}");
        return new Kernel($"{name}Rows{rows}", $"{(rows == 1 ? "One row" : $"{rows} rows")} of the product.", "void", parameters, [], body.ToString(), []);
    }

    private void WriteBlocks(CodeWriter body, int rows, int first, int width, int repeats, bool hasTail)
    {
        int start = first * Lanes.Count, size = width * Lanes.Count;
        if (repeats > 1)
            body.Block($"for (nuint column = {start}; column < {start + (repeats * size)}; column += {size})", () => WriteBlock(body, rows, "column", width, hasTail));
        else if (first == 0 && size >= Columns)
            WriteBlock(body, rows, "0", width, hasTail);
        else
            body.Block("", () => WriteBlock(body, rows, $"{start}", width, hasTail));
    }

    private void WriteBlock(CodeWriter body, int rows, string column, int width, bool hasTail)
    {
        string Offset(int vector, int row = 0)
        {
            int constant = (vector * Lanes.Count) + (row * Columns);
            return column == "column" ? constant == 0 ? "column" : $"column + {constant}" : $"{int.Parse(column, System.Globalization.CultureInfo.InvariantCulture) + constant}";
        }

        bool IsTail(int vector) => hasTail && vector == width - 1;
        foreach (int row in Enumerable.Range(0, rows))
            body.Line($"{Lanes.Type} {string.Join(", ", Enumerable.Range(0, width).Select(v => $"s{row}{Letter(v)} = {Lanes.Zero}"))};");

        body.Line($"ref float xk = ref x, wk = ref {Lanes.At("w", Offset(0))};");
        body.Block($"for (nuint k = 0; k < {Steps}; k++)", () =>
        {
            for (int v = 0; v < width; v++)
            {
                string offset = $"{v * Lanes.Count}";
                body.Line($"{Lanes.Type} w{Letter(v)} = {(IsTail(v) && !Overread ? Lanes.LoadPart("wk", offset, $"{Tail}") : Lanes.Load("wk", offset))};");
            }

            for (int row = 0; row < rows; row++)
            {
                body.Line($"{Lanes.Type} x{row} = {Lanes.Broadcast(Lanes.At("xk", $"{row * RowStride}"))};");
                for (int v = 0; v < width; v++)
                    body.Line($"s{row}{Letter(v)} = {Lanes.MultiplyAdd($"x{row}", $"w{Letter(v)}", $"s{row}{Letter(v)}")};");
            }

            body.Line($"xk = ref code::Unsafe.Add(ref xk, {StepStride});");
            body.Line($"wk = ref code::Unsafe.Add(ref wk, {Columns});");
        });

        for (int v = 0; v < width; v++)
        {
            foreach (ContractionExtra extra in Extras.Where(extra => extra.Kind == ContractionExtra.Shape.Row))
                body.Line($"{Lanes.Type} {extra.Name}{Letter(v)} = {Read(extra.Name, Offset(v), IsTail(v))};");
            for (int row = 0; row < rows; row++)
                WriteResult(body, $"s{row}{Letter(v)}", Letter(v), Offset(v, row), IsTail(v));
        }
    }

    private void WriteResult(CodeWriter body, string sum, string letter, string offset, bool isTail)
    {
        string[] arguments =
        [
            sum,
            .. Extras.Select(extra => extra.Kind switch
            {
                ContractionExtra.Shape.Tensor => Read(extra.Name, offset, isTail),
                ContractionExtra.Shape.Row => $"{extra.Name}{letter}",
                _ => $"{extra.Name}All",
            }),
        ];
        string result = new ExpressionWriter(Lanes, arguments, line => body.Line(line)).Write(Epilogue, $"t{sum}", repeated);
        if (Accumulates)
            result = $"{Read("y", offset, isTail)} + {result}";
        body.Line(isTail ? Lanes.StorePart(result, "y", offset, $"{Tail}") : Lanes.Store(result, "y", offset));
    }

    private string Read(string reference, string offset, bool isTail) =>
        isTail ? Lanes.LoadPart(reference, offset, $"{Tail}") : Lanes.Load(reference, offset);

    private static string Letter(int vector) => $"{(char)('a' + vector)}";
}
