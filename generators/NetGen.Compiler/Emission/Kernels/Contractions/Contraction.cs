using NetGen.Compiler.Expressions;
using NetGen.Compiler.Specs;

namespace NetGen.Compiler.Emission.Kernels.Contractions;

/// <summary>A product with all that its loops need to know: y[r, n] = epilogue(initial + Σ x[r, k] · w[k, n]).</summary>
/// <param name="Name">The kernel's name.</param>
/// <param name="Lanes">The vector width.</param>
/// <param name="Columns">Columns of y.</param>
/// <param name="RowStride">Distance of x's rows.</param>
/// <param name="StepStride">Distance of x's elements along what is summed.</param>
/// <param name="Steps">How many are summed: a number, or the name of a parameter.</param>
/// <param name="Extras">What the epilogue and the initial value read.</param>
/// <param name="Initial">What the sums start from.</param>
/// <param name="Epilogue">What is done before storing.</param>
/// <param name="Accumulates">Whether the result is added to y.</param>
/// <param name="Overread">Whether a vector may be read past w's end.</param>
/// <param name="Packed">Whether w's panels of columns lie one behind the other.</param>
public sealed record Contraction(
    string Name,
    Lanes Lanes,
    int Columns,
    int RowStride,
    int StepStride,
    string Steps,
    IReadOnlyList<ContractionExtra> Extras,
    InitialValue Initial,
    Expression Epilogue,
    bool Accumulates,
    bool Overread,
    bool Packed = false)
{
    /// <summary>Distance of y's rows.</summary>
    public int OutputStride { get; init; } = Columns;

    /// <summary>Distance of w's rows.</summary>
    public int WeightStride { get; init; } = Columns;

    /// <summary>The kernel's parameter that is w.</summary>
    public string Weights { get; init; } = "w";

    /// <summary>Where x's rows lie, if not <see cref="RowStride"/> apart.</summary>
    public EquatableArray<int> RowOffsets { get; init; } = [];

    /// <summary>Further loops over what is summed, around that of <see cref="Steps"/>; outermost first.</summary>
    public EquatableArray<SumLoop> OuterLoops { get; init; } = [];

    /// <summary>Lanes of a row's last vector if it is partly filled, else 0.</summary>
    public int Tail => Columns % Lanes.Count;

    /// <summary>Whether <see cref="Steps"/> is a parameter.</summary>
    public bool HasVariableSteps => !int.TryParse(Steps, out _);

    /// <summary>Tells apart what differs in code.</summary>
    public string Key => $"{Lanes.Count}, {Columns}, {RowStride}, {StepStride}, {Steps}, {OutputStride}, {WeightStride}, "
        + $"{string.Join(" ", RowOffsets)}, {string.Join(", ", OuterLoops)}, "
        + $"{Initial}, {Accumulates}, {Overread}, {Packed}, {string.Join(", ", Extras)}, {Epilogue}";

    /// <summary>Tells apart what differs in the code of a tile whose counts and distances are parameters.</summary>
    public string SharedKey => $"{Lanes.Count}, {Tail}, {string.Join(" ", RowOffsets)}, {string.Join(" ", OuterLoops.Select(loop => loop.Variable))}, "
        + $"{Initial}, {Accumulates}, {Overread}, {string.Join(", ", Extras)}, {Epilogue}";

    /// <summary>How often each loop over what is summed runs, outermost first, where that is a parameter.</summary>
    public IEnumerable<string> VariableCounts => OuterLoops.Select(loop => loop.Count).Append(Steps).Where(count => !int.TryParse(count, out _));

    /// <summary>Where a row of x lies.</summary>
    public int RowOffset(int row) => RowOffsets.Count > 0 ? RowOffsets[row] : row * RowStride;

    /// <summary>The parameters of every method of the product.</summary>
    public IEnumerable<string> Parameters => [.. References, .. VariableCounts.Select(count => $"nuint {count}")];

    /// <summary>Those that are memory and single numbers.</summary>
    public IEnumerable<string> References => ["ref float x", "ref float w", .. Extras.Select(extra => extra.Parameter), "ref float y"];

    /// <summary>Arguments for a method of the product that passes its own counts on.</summary>
    /// <param name="x">Offset in x.</param>
    /// <param name="w">Offset in w.</param>
    /// <param name="row">Rows by which y is further on.</param>
    /// <param name="column">Columns by which y is further on.</param>
    public string Arguments(string x, string w, string row, string column) =>
        Arguments(x, w, KernelBuilder.Sum(KernelBuilder.Times(row, OutputStride), column), column, VariableCounts);

    /// <summary>Arguments for a method of the product.</summary>
    /// <param name="x">Offset in x.</param>
    /// <param name="w">Offset in w.</param>
    /// <param name="place">Offset in y and in tensors of its shape.</param>
    /// <param name="column">Columns by which y is further on.</param>
    /// <param name="counts">What <see cref="VariableCounts"/> are.</param>
    public string Arguments(string x, string w, string place, string column, IEnumerable<string> counts) =>
        $"ref {Lanes.At("x", x)}, ref {Lanes.At(Weights, w)}, "
            + string.Concat(Extras.Select(extra => $"{extra.Argument(place, column)}, "))
            + string.Join(", ", counts.Prepend($"ref {Lanes.At("y", place)}"));

    /// <summary>Declares vectors of the extras that are single numbers.</summary>
    public void DeclareNumbers(CodeWriter body)
    {
        foreach (ContractionExtra extra in Extras.Where(extra => extra.Kind == ContractionExtra.Shape.Number))
            body.Line($"{Lanes.Type} {extra.Name}All = {Lanes.Broadcast(extra.Name)};");
    }

    /// <summary>Reads a vector, or the part of one that is there.</summary>
    public string Read(string reference, string offset, bool isTail) =>
        isTail ? Lanes.LoadPart(reference, offset, $"{Tail}") : Lanes.Load(reference, offset);

    /// <summary>Writes a vector to y, or the part of one that is there.</summary>
    public string Store(string value, string place, bool isTail) =>
        isTail ? Lanes.StorePart(value, "y", place, $"{Tail}") : Lanes.Store(value, "y", place);

    /// <summary>Writes a step for each vector of a row.</summary>
    /// <param name="body">Where to.</param>
    /// <param name="step">It gets the vector's first column, and whether only a part of it is there.</param>
    public void WriteVectors(CodeWriter body, Action<string, bool> step)
    {
        int whole = Columns - Tail;
        body.Block($"for (nuint column = 0; column < {whole}; column += {Lanes.Count})", () => step("column", false));
        if (Tail > 0)
            body.Block("", () => step($"{whole}", true));
    }

    /// <summary>What a sum starts from, at a place of y.</summary>
    /// <param name="column">The column.</param>
    /// <param name="place">The place in y.</param>
    /// <param name="isTail">Whether only a part of the vector is there.</param>
    public string Start(string column, string place, bool isTail) => Initial switch
    {
        InitialValue.Output => Read("y", place, isTail),
        InitialValue.Bias => Read(Extras.Single(extra => extra.IsInitial).Name, column, isTail),
        _ => Lanes.Zero,
    };

    /// <summary>Finishes a sum and stores it.</summary>
    /// <param name="body">Where to.</param>
    /// <param name="sum">The sum.</param>
    /// <param name="variable">A name that no other sum has, for what the epilogue needs twice.</param>
    /// <param name="column">The column.</param>
    /// <param name="place">The place in y.</param>
    /// <param name="isTail">Whether only a part of the vector is there.</param>
    public void Finish(CodeWriter body, string sum, string variable, string column, string place, bool isTail)
    {
        string[] arguments = [sum, .. Extras.Select(extra => extra.Kind switch
        {
            ContractionExtra.Shape.Tensor => Read(extra.Name, place, isTail),
            ContractionExtra.Shape.Row => Read(extra.Name, column, isTail),
            _ => $"{extra.Name}All",
        })];
        string result = new ExpressionWriter(Lanes, arguments, line => body.Line(line)).Write(Epilogue, $"t{variable}");
        if (Accumulates)
            result = $"{Read("y", place, isTail)} + {result}";
        body.Line(Store(result, place, isTail));
    }

    /// <summary>Finishes the sum of a single number and stores it.</summary>
    /// <param name="body">Where to.</param>
    /// <param name="sum">The sum.</param>
    /// <param name="variable">A name that no other sum has, for what the epilogue needs twice.</param>
    /// <param name="column">The column.</param>
    /// <param name="place">The place in y.</param>
    public void FinishNumber(CodeWriter body, string sum, string variable, string column, string place)
    {
        body.Line($"float total{variable} = {sum}{Initial switch
        {
            InitialValue.Output => $" + {Lanes.At("y", place)}",
            InitialValue.Bias => $" + {Lanes.At(Extras.Single(extra => extra.IsInitial).Name, column)}",
            _ => "",
        }};");
        string[] arguments = [$"total{variable}", .. Extras.Select(extra => extra.Kind switch
        {
            ContractionExtra.Shape.Tensor => Lanes.At(extra.Name, place),
            ContractionExtra.Shape.Row => Lanes.At(extra.Name, column),
            _ => extra.Name,
        })];
        string result = new ExpressionWriter(null, arguments, line => body.Line(line)).Write(Epilogue, $"t{variable}");
        body.Line($"{Lanes.At("y", place)} {(Accumulates ? "+=" : "=")} {result};");
    }
}
