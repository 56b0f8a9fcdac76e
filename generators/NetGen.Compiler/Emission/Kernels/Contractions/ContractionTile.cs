using System.Globalization;

namespace NetGen.Compiler.Emission.Kernels.Contractions;

/// <summary>
/// The innermost method of a product: a tile of the result whose sums all stay in registers. The one loop that runs long, over
/// what is summed, has nothing but loads and multiply-adds.
/// </summary>
/// <param name="Contraction">The product.</param>
/// <param name="Rows">Rows of the tile.</param>
/// <param name="Vectors">Vectors of a row.</param>
/// <param name="IsLast">Whether the last vector is the row's last, of which only a part may be there.</param>
/// <param name="Fetch">What each step asks for, if anything.</param>
public sealed record ContractionTile(Contraction Contraction, int Rows, int Vectors, bool IsLast, TileFetch? Fetch = null)
{
    private const int MostUnrolledSteps = 8, MostUnrolledStatements = 300;

    // A sum of so many steps takes much longer than passing distances.
    private const int ManySteps = 64;

    // An address is a reference plus once, twice, four or eight times a distance: every third row has a reference of its own.
    private const int RowsForReference = 3;

    private Lanes Lanes => Contraction.Lanes;

    // Products of any sizes share a method whose counts and distances are parameters.
    private bool IsShared => !IsUnrolled && Counts.Aggregate(1L, (product, count) => product * (int.TryParse(count.Value, out int known) ? known : ManySteps)) >= ManySteps;

    // A short loop inside another would often be left by a branch that the processor has guessed wrong.
    private bool IsUnrolled => Contraction.OuterLoops.Count > 0 && int.TryParse(Contraction.Steps, out int steps) && steps <= MostUnrolledSteps
        && steps * (Vectors + (Rows * (Vectors + 1))) <= MostUnrolledStatements;

    private bool HasTail => IsLast && Contraction.Tail > 0;

    /// <summary>Columns of the tile.</summary>
    public int Columns => (Vectors * Lanes.Count) - (HasTail ? Lanes.Count - Contraction.Tail : 0);

    /// <summary>A call of the method.</summary>
    /// <param name="helper">Names the method in the text that calls it.</param>
    /// <param name="x">Offset in x.</param>
    /// <param name="w">Offset in w.</param>
    /// <param name="place">Offset in y and in tensors of its shape.</param>
    /// <param name="column">Columns by which y is further on.</param>
    /// <param name="counts">What the product's <see cref="Contraction.VariableCounts"/> are.</param>
    public string Call(Func<KernelHelper, string> helper, string x, string w, string place, string column, IEnumerable<string> counts)
    {
        IEnumerable<string> arguments = counts;
        if (IsShared)
        {
            var variable = new Queue<string>(counts);
            arguments = [.. Counts.Select(count => int.TryParse(count.Value, out _) ? count.Value : variable.Dequeue()), .. Distances.Select(distance => $"{distance.Value}")];
        }

        if (Fetch is not null)
            arguments = [.. arguments, .. Fetch.Arguments];
        return $"{helper(Method())}({Contraction.Arguments(x, w, place, column, arguments)});";
    }

    /// <summary>The same for a method of the product that passes its own counts on.</summary>
    /// <param name="helper">Names the method in the text that calls it.</param>
    /// <param name="x">Offset in x.</param>
    /// <param name="w">Offset in w.</param>
    /// <param name="row">Rows by which y is further on.</param>
    /// <param name="column">Columns by which y is further on.</param>
    public string Call(Func<KernelHelper, string> helper, string x, string w, string row, string column) =>
        Call(helper, x, w, KernelBuilder.Sum(KernelBuilder.Times(row, Contraction.OutputStride), column), column, Contraction.VariableCounts);

    private KernelHelper Method() => new($"tile {Rows} × {Vectors}, {HasTail}, {Fetch is null}, {(IsShared ? Contraction.SharedKey : Contraction.Key)}", Emit);

    private IEnumerable<(string Name, string Value)> Counts =>
        Contraction.OuterLoops.Select(loop => ($"{loop.Variable}Count", loop.Count)).Append(("steps", Contraction.Steps));

    private IEnumerable<(string Type, string Name, int Value)> Distances =>
    [
        .. Contraction.OuterLoops.SelectMany(loop => new[] { ("nint", $"{loop.Variable}XStep", loop.XStride), ("nint", $"{loop.Variable}WStep", loop.WStride) }),
        ("nint", "xStep", Contraction.StepStride), ("nint", "wStep", WeightStride), ("nuint", "xRow", Contraction.RowStride), ("nuint", "yRow", Contraction.OutputStride),
    ];

    private bool HasRowReferences => IsShared && Contraction.RowOffsets.Count == 0;

    private IEnumerable<int> RowsWithReference => Enumerable.Range(1, (Rows - 1) / RowsForReference).Select(part => part * RowsForReference);

    private string Count(string name, string value) => IsShared ? name : value;

    private string Distance(string name, int value) => IsShared ? name : $"{value}";

    private IEnumerable<(int Row, int Vector, string Name)> Sums =>
        from row in Enumerable.Range(0, Rows)
        from vector in Enumerable.Range(0, Vectors)
        select (row, vector, $"s{row}{Letter(vector)}");

    private Kernel Emit()
    {
        var body = new CodeWriter();
        Contraction.DeclareNumbers(body);
        foreach ((int row, int vector, string sum) in Sums)
            body.Line($"var {sum} = {Contraction.Start(Column(vector), Place(row, vector), IsTail(vector))};");
        WriteLoops(body, 0, "x", "w");
        foreach ((int row, int vector, string sum) in Sums)
            Contraction.Finish(body, sum, sum, Column(vector), Place(row, vector), IsTail(vector));
        string name = $"{(Fetch is null ? "" : TileFetch.Name)}Tile{Rows}x{Columns}";
        string comment = $"{Rows} row{(Rows == 1 ? "" : "s")} × {Columns} columns in registers";
        if (!IsShared)
            return new Kernel($"{Contraction.Name}{name}", $"{comment}.", "void", [.. Contraction.Parameters, .. Fetch is null ? [] : TileFetch.Parameters], [], body.ToString(), []);
        string[] parameters =
        [
            .. Contraction.References, .. Counts.Select(count => $"nuint {count.Name}"), .. Distances.Select(distance => $"{distance.Type} {distance.Name}"),
            .. Fetch is null ? [] : TileFetch.Parameters,
        ];
        return new Kernel(name, $"{comment}, of a product of any size.", "void", parameters, [], body.ToString(), []);
    }

    private void WriteLoops(CodeWriter body, int depth, string x, string w)
    {
        if (depth == Contraction.OuterLoops.Count)
        {
            WriteSteps(body, x, w);
            return;
        }

        SumLoop loop = Contraction.OuterLoops[depth];
        body.Block($"for (nuint {loop.Variable} = 0; {loop.Variable} < {Count($"{loop.Variable}Count", loop.Count)}; {loop.Variable}++)", () =>
        {
            (string innerX, string innerW) = ($"{loop.Variable}X", $"{loop.Variable}W");
            body.Line($"ref float {innerX} = ref {x};").Line($"ref float {innerW} = ref {w};");
            WriteLoops(body, depth + 1, innerX, innerW);
            body.Line($"{x} = ref code::Unsafe.Add(ref {x}, {Distance($"{loop.Variable}XStep", loop.XStride)});");
            body.Line($"{w} = ref code::Unsafe.Add(ref {w}, {Distance($"{loop.Variable}WStep", loop.WStride)});");
        });
    }

    private void WriteSteps(CodeWriter body, string x, string w)
    {
        if (IsUnrolled)
        {
            for (int step = 0; step < int.Parse(Contraction.Steps, CultureInfo.InvariantCulture); step++)
            {
                int k = step;
                body.Block("", () => WriteStep(body, x, w, k));
            }

            return;
        }

        if (HasRowReferences)
        {
            foreach (int row in RowsWithReference)
                body.Line($"ref float r{row} = ref code::Unsafe.Add(ref {x}, {Multiple(row, "xRow")});");
        }

        body.Block($"for (nuint k = 0; k < {Count("steps", Contraction.Steps)}; k++)", () =>
        {
            WriteStep(body, x, w, 0);
            if (Fetch is not null)
                TileFetch.Write(body);
            string step = Distance("xStep", Contraction.StepStride);
            body.Line($"{x} = ref code::Unsafe.Add(ref {x}, {step});");
            if (HasRowReferences)
            {
                foreach (int row in RowsWithReference)
                    body.Line($"r{row} = ref code::Unsafe.Add(ref r{row}, {step});");
            }

            body.Line($"{w} = ref code::Unsafe.Add(ref {w}, {Distance("wStep", WeightStride)});");
        });
    }

    private void WriteStep(CodeWriter body, string x, string w, int step)
    {
        for (int vector = 0; vector < Vectors; vector++)
        {
            bool part = IsTail(vector) && !Contraction.Overread;
            body.Line($"var w{Letter(vector)} = {Contraction.Read(w, $"{(step * WeightStride) + (vector * Lanes.Count)}", part)};");
        }

        for (int row = 0; row < Rows; row++)
        {
            body.Line($"var x{row} = {Lanes.Broadcast(RowAt(x, row, step))};");
            for (int vector = 0; vector < Vectors; vector++)
                body.Line($"s{row}{Letter(vector)} = {Lanes.MultiplyAdd($"x{row}", $"w{Letter(vector)}", $"s{row}{Letter(vector)}")};");
        }
    }

    private string RowAt(string x, int row, int step)
    {
        if (!HasRowReferences)
            return Lanes.At(x, $"{(step * Contraction.StepStride) + Contraction.RowOffset(row)}");
        int rest = row % RowsForReference;
        return Lanes.At(row < RowsForReference ? x : $"r{row - rest}", rest == 0 ? "0" : Multiple(rest, "xRow"));
    }

    // Rows of a packed panel lie one behind the other.
    private int WeightStride => Contraction.Packed ? Columns : Contraction.WeightStride;

    private string Column(int vector) => $"{vector * Lanes.Count}";

    private string Place(int row, int vector) => IsShared && row > 0
        ? KernelBuilder.Sum(Multiple(row, "yRow"), Column(vector))
        : $"{(row * Contraction.OutputStride) + (vector * Lanes.Count)}";

    private bool IsTail(int vector) => HasTail && vector == Vectors - 1;

    private static string Multiple(int factor, string distance) => factor == 1 ? distance : $"{factor} * {distance}";

    private static string Letter(int vector) => $"{(char)('a' + vector)}";
}
