namespace NetGen.Compiler.Emission.Kernels.Contractions;

/// <summary>
/// A product of one row: one sample. Every weight is used once, so the loop must read them as fast as the caches give them,
/// in the order in which they lie, and needs sums enough to be added to while others are still on their way.
/// </summary>
/// <param name="Contraction">The product.</param>
public sealed record ContractionRow(Contraction Contraction)
{
    // Rows of weights that are read side by side where a row is too long for the registers.
    private const int RowsAtOnce = 8;

    private Lanes Lanes => Contraction.Lanes;

    private int Vectors => Lanes.Vectors(Contraction.Columns);

    private int Steps => int.Parse(Contraction.Steps, System.Globalization.CultureInfo.InvariantCulture);

    private int Chains => Math.Min(Steps, SumChains.Count(Vectors));

    private bool FitsRegisters => Vectors + 2 + Lanes.ProductRegisters <= Lanes.Registers;

    /// <summary>Whether there is a way: a row too long for the registers is summed in y, which then can't hold what is added to.</summary>
    public bool IsPossible => FitsRegisters || !Contraction.Accumulates;

    /// <summary>The method.</summary>
    public KernelHelper Method() => new($"row {Contraction.Key}", Emit);

    private Kernel Emit()
    {
        var body = new CodeWriter();
        Contraction.DeclareNumbers(body);
        if (FitsRegisters)
            WriteInRegisters(body);
        else
            WriteInMemory(body);
        return new Kernel($"{Contraction.Name}Row", "One row.", "void", [.. Contraction.Parameters], [], body.ToString(), []);
    }

    private void WriteInRegisters(CodeWriter body)
    {
        int whole = Steps / Chains * Chains;
        for (int vector = 0; vector < Vectors; vector++)
        {
            for (int chain = 0; chain < Chains; chain++)
                body.Line($"{Lanes.Type} s{vector}{SumChains.Letter(chain)} = {(chain == 0 ? Contraction.Start(Column(vector), Column(vector), IsTail(vector)) : Lanes.Zero)};");
        }

        body.Block($"for (nuint k = 0; k < {whole}; k += {Chains})", () =>
        {
            WriteSteps(body, Chains);
            body.Line($"x = ref code::Unsafe.Add(ref x, {Chains * Contraction.StepStride});");
            body.Line($"w = ref code::Unsafe.Add(ref w, {Chains * Contraction.Columns});");
        });
        if (Steps > whole)
            body.Block("", () => WriteSteps(body, Steps - whole));
        for (int vector = 0; vector < Vectors; vector++)
            Contraction.Finish(body, SumChains.Total($"s{vector}", Chains), $"{vector}", Column(vector), Column(vector), IsTail(vector));
    }

    private void WriteSteps(CodeWriter body, int count)
    {
        for (int step = 0; step < count; step++)
        {
            body.Line($"{Lanes.Type} x{step} = {Lanes.Broadcast(Lanes.At("x", $"{step * Contraction.StepStride}"))};");
            for (int vector = 0; vector < Vectors; vector++)
            {
                string sum = $"s{vector}{SumChains.Letter(step)}";
                string weights = Contraction.Read("w", $"{(step * Contraction.Columns) + (vector * Lanes.Count)}", IsTail(vector) && !Contraction.Overread);
                body.Line($"{sum} = {Lanes.MultiplyAdd($"x{step}", weights, sum)};");
            }
        }
    }

    private void WriteInMemory(CodeWriter body)
    {
        Contraction.WriteVectors(body, (column, isTail) => body.Line(Contraction.Store(Contraction.Start(column, column, isTail), column, isTail)));
        int whole = Steps / RowsAtOnce * RowsAtOnce;
        body.Block($"for (nuint k = 0; k < {whole}; k += {RowsAtOnce})", () =>
        {
            WriteRows(body, RowsAtOnce);
            body.Line($"x = ref code::Unsafe.Add(ref x, {RowsAtOnce * Contraction.StepStride});");
            body.Line($"w = ref code::Unsafe.Add(ref w, {RowsAtOnce * Contraction.Columns});");
        });
        if (Steps > whole)
            body.Block("", () => WriteRows(body, Steps - whole));
        Contraction.WriteVectors(body, (column, isTail) =>
        {
            body.Line($"{Lanes.Type} sum = {Contraction.Read("y", column, isTail)};");
            Contraction.Finish(body, "sum", "", column, column, isTail);
        });
    }

    private void WriteRows(CodeWriter body, int count)
    {
        for (int row = 0; row < count; row++)
            body.Line($"{Lanes.Type} x{row} = {Lanes.Broadcast(Lanes.At("x", $"{row * Contraction.StepStride}"))};");
        Contraction.WriteVectors(body, (column, isTail) =>
        {
            body.Line($"{Lanes.Type} sum = {Contraction.Read("y", column, isTail)};");
            for (int row = 0; row < count; row++)
            {
                string place = KernelBuilder.Sum(column, $"{row * Contraction.Columns}");
                body.Line($"sum = {Lanes.MultiplyAdd($"x{row}", Contraction.Read("w", place, isTail && !Contraction.Overread), "sum")};");
            }

            body.Line(Contraction.Store("sum", column, isTail));
        });
    }

    private string Column(int vector) => $"{vector * Lanes.Count}";

    private bool IsTail(int vector) => Contraction.Tail > 0 && vector == Vectors - 1;
}
