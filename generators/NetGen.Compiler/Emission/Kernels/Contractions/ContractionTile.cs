namespace NetGen.Compiler.Emission.Kernels.Contractions;

/// <summary>
/// The innermost method of a product: a tile of the result whose sums all stay in registers. The one loop that runs long, over
/// what is summed, has nothing but loads and multiply-adds.
/// </summary>
/// <param name="Contraction">The product.</param>
/// <param name="Rows">Rows of the tile.</param>
/// <param name="Vectors">Vectors of a row.</param>
/// <param name="IsLast">Whether the last vector is the row's last, of which only a part may be there.</param>
public sealed record ContractionTile(Contraction Contraction, int Rows, int Vectors, bool IsLast)
{
    private Lanes Lanes => Contraction.Lanes;

    private bool HasTail => IsLast && Contraction.Tail > 0;

    /// <summary>Columns of the tile.</summary>
    public int Columns => (Vectors * Lanes.Count) - (HasTail ? Lanes.Count - Contraction.Tail : 0);

    /// <summary>The method.</summary>
    public KernelHelper Method() => new($"tile {Rows} × {Vectors}, {HasTail}, {Contraction.Key}", Emit);

    private IEnumerable<(int Row, int Vector, string Name)> Sums =>
        from row in Enumerable.Range(0, Rows)
        from vector in Enumerable.Range(0, Vectors)
        select (row, vector, $"s{row}{Letter(vector)}");

    private Kernel Emit()
    {
        var body = new CodeWriter();
        Contraction.DeclareNumbers(body);
        foreach ((int row, int vector, string sum) in Sums)
            body.Line($"{Lanes.Type} {sum} = {Contraction.Start(Column(vector), Place(row, vector), IsTail(vector))};");
        body.Block($"for (nuint k = 0; k < {Contraction.Steps}; k++)", () => WriteStep(body));
        foreach ((int row, int vector, string sum) in Sums)
            Contraction.Finish(body, sum, sum, Column(vector), Place(row, vector), IsTail(vector));
        return new Kernel(
            $"{Contraction.Name}Tile{Rows}x{Columns}", $"{Rows} row{(Rows == 1 ? "" : "s")} × {Columns} columns in registers.", "void",
            [.. Contraction.Parameters], [], body.ToString(), []);
    }

    private void WriteStep(CodeWriter body)
    {
        for (int vector = 0; vector < Vectors; vector++)
        {
            bool part = IsTail(vector) && !Contraction.Overread;
            body.Line($"{Lanes.Type} w{Letter(vector)} = {Contraction.Read("w", Column(vector), part)};");
        }

        for (int row = 0; row < Rows; row++)
        {
            body.Line($"{Lanes.Type} x{row} = {Lanes.Broadcast(Lanes.At("x", $"{row * Contraction.RowStride}"))};");
            for (int vector = 0; vector < Vectors; vector++)
                body.Line($"s{row}{Letter(vector)} = {Lanes.MultiplyAdd($"x{row}", $"w{Letter(vector)}", $"s{row}{Letter(vector)}")};");
        }

        body.Line($"x = ref code::Unsafe.Add(ref x, {Contraction.StepStride});");
        body.Line($"w = ref code::Unsafe.Add(ref w, {(Contraction.Packed ? Columns : Contraction.Columns)});");
    }

    private string Column(int vector) => $"{vector * Lanes.Count}";

    private string Place(int row, int vector) => $"{(row * Contraction.Columns) + (vector * Lanes.Count)}";

    private bool IsTail(int vector) => HasTail && vector == Vectors - 1;

    private static string Letter(int vector) => $"{(char)('a' + vector)}";
}
