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
    private const int MostUnrolledSteps = 8, MostUnrolledStatements = 300;

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
        WriteLoops(body, 0, "x", "w");
        foreach ((int row, int vector, string sum) in Sums)
            Contraction.Finish(body, sum, sum, Column(vector), Place(row, vector), IsTail(vector));
        return new Kernel(
            $"{Contraction.Name}Tile{Rows}x{Columns}", $"{Rows} row{(Rows == 1 ? "" : "s")} × {Columns} columns in registers.", "void",
            [.. Contraction.Parameters], [], body.ToString(), []);
    }

    private void WriteLoops(CodeWriter body, int depth, string x, string w)
    {
        if (depth == Contraction.OuterLoops.Count)
        {
            WriteSteps(body, x, w);
            return;
        }

        SumLoop loop = Contraction.OuterLoops[depth];
        body.Block($"for (nuint {loop.Variable} = 0; {loop.Variable} < {loop.Count}; {loop.Variable}++)", () =>
        {
            (string innerX, string innerW) = ($"{loop.Variable}X", $"{loop.Variable}W");
            body.Line($"ref float {innerX} = ref {x};").Line($"ref float {innerW} = ref {w};");
            WriteLoops(body, depth + 1, innerX, innerW);
            body.Line($"{x} = ref code::Unsafe.Add(ref {x}, {loop.XStride});").Line($"{w} = ref code::Unsafe.Add(ref {w}, {loop.WStride});");
        });
    }

    private void WriteSteps(CodeWriter body, string x, string w)
    {
        // A short loop inside another would often be left by a branch that the processor has guessed wrong.
        if (Contraction.OuterLoops.Count > 0 && int.TryParse(Contraction.Steps, out int steps) && steps <= MostUnrolledSteps
            && steps * (Vectors + (Rows * (Vectors + 1))) <= MostUnrolledStatements)
        {
            for (int step = 0; step < steps; step++)
            {
                int k = step;
                body.Block("", () => WriteStep(body, x, w, k));
            }

            return;
        }

        body.Block($"for (nuint k = 0; k < {Contraction.Steps}; k++)", () =>
        {
            WriteStep(body, x, w, 0);
            body.Line($"{x} = ref code::Unsafe.Add(ref {x}, {Contraction.StepStride});");
            body.Line($"{w} = ref code::Unsafe.Add(ref {w}, {WeightStride});");
        });
    }

    private void WriteStep(CodeWriter body, string x, string w, int step)
    {
        for (int vector = 0; vector < Vectors; vector++)
        {
            bool part = IsTail(vector) && !Contraction.Overread;
            body.Line($"{Lanes.Type} w{Letter(vector)} = {Contraction.Read(w, $"{(step * WeightStride) + (vector * Lanes.Count)}", part)};");
        }

        for (int row = 0; row < Rows; row++)
        {
            body.Line($"{Lanes.Type} x{row} = {Lanes.Broadcast(Lanes.At(x, $"{(step * Contraction.StepStride) + Contraction.RowOffset(row)}"))};");
            for (int vector = 0; vector < Vectors; vector++)
                body.Line($"s{row}{Letter(vector)} = {Lanes.MultiplyAdd($"x{row}", $"w{Letter(vector)}", $"s{row}{Letter(vector)}")};");
        }
    }

    // Rows of a packed panel lie one behind the other.
    private int WeightStride => Contraction.Packed ? Columns : Contraction.WeightStride;

    private string Column(int vector) => $"{vector * Lanes.Count}";

    private string Place(int row, int vector) => $"{(row * Contraction.OutputStride) + (vector * Lanes.Count)}";

    private bool IsTail(int vector) => HasTail && vector == Vectors - 1;

    private static string Letter(int vector) => $"{(char)('a' + vector)}";
}
