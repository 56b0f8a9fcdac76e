using NetGen.Compiler.Expressions;
using NetGen.Compiler.Graphs;
using NetGen.Compiler.Ops;
using NetGen.Compiler.Planning;
using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Emission.Straight;

/// <summary>
/// One sample of a tiny network as one method: no loop, no workspace, every value between input and output in registers. For so
/// little work, calls, loops and memory would cost more than the arithmetic.
/// </summary>
public sealed class StraightMethod
{
    /// <summary>Samples from which on the kernels for many are as fast.</summary>
    public const int FewSamples = 16;

    private const int MostMultiplyAdds = 5000;

    // What the just-in-time compiler still turns into good code in a few milliseconds; a function counts for the arithmetic in it.
    private const int MostStatements = 550, FunctionStatements = 20;

    private readonly EntryPoint entry;
    private readonly Lanes lanes;
    private readonly CodeWriter body = new();
    private readonly Dictionary<Value, StraightValue[]> values = [];
    private readonly Dictionary<Value, int> cuts;
    private readonly NameTable names = new();
    private StraightStarts? starts;

    private StraightMethod(EntryPoint entry, Lanes lanes)
    {
        this.entry = entry;
        this.lanes = lanes;
        cuts = StraightCuts.Of(entry.Plan.Nodes);
        foreach (string name in EntryPoint.VariableNames(entry.Model))
            names.Unique(name);
    }

    /// <summary>The method's name.</summary>
    public static string NameOf(EntryPoint entry) => $"{entry.Name}One";

    /// <summary>Its parameters.</summary>
    public static IReadOnlyList<EntryParameter> ParametersOf(EntryPoint entry) =>
        entry.TileParameters.Where(parameter => parameter.Name is not ("arena" or "rows")).ToArray();

    /// <summary>The statements, or <see langword="null"/> if the network is too large, or has layers that need loops.</summary>
    public static string? TryWrite(EntryPoint entry, Lanes lanes)
    {
        long multiplyAdds = entry.Plan.Nodes.SelectMany(WithBody).Where(node => node.Op is MatMul).Sum(node => (long)node.Inputs[1].Shape.Length);
        if (multiplyAdds > MostMultiplyAdds || !entry.Plan.Nodes.All(IsPossible))
            return null;

        var method = new StraightMethod(entry, lanes);
        foreach (Node node in entry.Plan.Nodes)
            method.Write(node);
        string text = method.body.ToString();
        return Statements(text) <= MostStatements ? text : null;
    }

    private static IEnumerable<Node> WithBody(Node node) => node.Op is Scan scan ? scan.Body.Nodes : [node];

    private static int Statements(string text) =>
        text.Split(';').Length + (FunctionStatements * (text.Split(["VectorMath."], StringSplitOptions.None).Length - 1));

    private static bool IsPossible(Node node) => node.Op switch
    {
        Source { Kind: SourceKind.Parameter } => true,
        Source { Kind: SourceKind.Input, Type.Element: ElementKind.Number } => true,
        Source { Kind: SourceKind.State or SourceKind.Carried or SourceKind.StepInput or SourceKind.Shared } => true,
        Table or Rows => true,
        Reshape or Sink => node.Inputs[0].Type.Batched,
        Scan { Steps: 1 } scan => scan.Starts.All(start => start) && scan.Body.Nodes.All(IsPossible),
        Cell => StraightCell.IsPossible(node),
        MatMul { TransposeA: false, TransposeB: false, Packed: false } => IsVector(node.Output) && IsParameter(node.Inputs[1]) && node.Inputs.Skip(2).All(input => GoesAlong(input, node.Output)),
        Map => IsVector(node.Output) && node.Inputs.All(input => GoesAlong(input, node.Output)),
        Softmax { Logarithm: false } => IsVector(node.Output),
        _ => false,
    };

    private static bool IsVector(Value value) => value.Shape.Rank > 0 && value.Shape.Length == value.Shape.Last;

    private static bool GoesAlong(Value input, Value output) =>
        input.Shape.Length == output.Shape.Length ? input.Type.Batched || IsParameter(input) || input.Producer.Op is Map : input.Type.IsScalar && IsParameter(input);

    private static bool IsParameter(Value value) => value.Producer.Op is Source { Kind: SourceKind.Parameter or SourceKind.Shared } or Table or Rows;

    private void Write(Node node)
    {
        switch (node.Op)
        {
            case Source source:
                values[node.Output] = [source.Kind is SourceKind.Parameter or SourceKind.State ? Refer(node) : InMemory(node, entry.Reference(node.Output))];
                break;
            case Table or Rows:
                values[node.Output] = [Refer(node)];
                break;
            case Reshape:
                values[node.Output] = values[node.Inputs[0]];
                break;
            case Sink sink:
                Store(Whole(node.Inputs[0]), entry.Reference(sink), isPadded: sink.Kind == SinkKind.State);
                break;
            case Scan scan:
                WriteStep(node, scan);
                break;
            case Cell:
                Cell cell = starts!.Cells[node];
                // What is given and what is carried on is often the same.
                Dictionary<Expression, StraightValue> results = [];
                for (int i = 0; i < node.Outputs.Count; i++)
                {
                    if (!results.TryGetValue(cell.Results[i][0], out StraightValue? result))
                        results.Add(cell.Results[i][0], result = Declare(node, (0, cell.Width), ""));
                    values[node.Outputs[i]] = [result];
                }

                body.Line().Line($"// {string.Join(", ", node.Outputs.Select(entry.Display))}: gates and state");
                StraightCell.Write(body, cell.Width, results, [.. cell.Arguments.Select(argument => Run(node.Inputs[argument.Input], argument.Offset, cell.Width))]);
                break;
            case MatMul matMul:
                Comment(node, $"{entry.Display(node.Inputs[0])} · {entry.Display(node.Inputs[1])}", matMul.Epilogue, node.Inputs.Skip(2));
                WriteProduct(node, matMul);
                break;
            case Map map:
                Comment(node, null, map.Body, node.Inputs);
                values[node.Output] = [.. Runs(node.Output).Select(run => WriteFormula(node, map.Body, node.Inputs, null, run))];
                break;
            case Softmax:
                string x = entry.Display(node.Inputs[0]);
                body.Line($"// {entry.Display(node.Output)} = exp({x}) / Σ exp({x}): {node.Output.Type}");
                StraightValue softmax = Declare(node, (0, node.Output.Shape.Length), "");
                values[node.Output] = [softmax];
                StraightSoftmax.Write(body, Whole(node.Inputs[0]), softmax);
                break;
        }
    }

    private StraightValue Refer(Node node)
    {
        string name = names.Unique(node.Op is Rows ? $"{Naming.Camel(entry.Display(node.Inputs[0]))}Row" : Naming.Camel(entry.Display(node.Output)));
        body.Line($"ref float {name} = ref {entry.Reference(node.Output)};");
        return InMemory(node, name);
    }

    private StraightValue InMemory(Node node, string name) => StraightValue.Of(lanes, node.Output.Shape.Length, name, isMemory: true, entry.MayOverread(node.Output));

    private void WriteProduct(Node node, MatMul matMul)
    {
        // A bias that comes right after the product is what the sums start from.
        Expression formula = matMul.Epilogue ?? new Argument(0);
        int bias = Enumerable.Range(2, node.Inputs.Count - 2)
            .FirstOrDefault(i => node.Inputs[i].Shape.Length == node.Output.Shape.Length && Bias.Remove(formula, 0, i - 1) is not null);
        if (bias > 0)
            formula = Bias.Remove(formula, 0, bias - 1)!;
        StraightValue x = Whole(node.Inputs[0]), w = Whole(node.Inputs[1]);
        (int Start, int Length)[] runs = [.. Runs(node.Output)];
        StraightValue[] sums = [.. runs.Select(run => Declare(node, run, formula is Argument ? "" : "Sum"))];
        StraightValue?[] first = [.. runs.Select(run => bias > 0 ? Run(node.Inputs[bias], run.Start, run.Length) : WriteStart(node, run))];
        if (sums.Length == 1 && StraightFold.IsPossible(sums[0], x))
            StraightFold.Write(body, sums[0], x, w, first[0]);
        else
            StraightProduct.Write(body, sums, x, w, first, StraightOrder.Of(node.Output, sums.Length, starts?.Cells.Select(pair => (pair.Key, pair.Value)) ?? []));
        values[node.Output] = formula is Argument ? sums : [.. runs.Select((run, i) => WriteFormula(node, formula, node.Inputs.Skip(2), sums[i], run))];
    }

    private StraightValue? WriteStart(Node product, (int Start, int Length) run)
    {
        StraightValue[] terms = [.. (starts?.Of(product.Output, run.Start) ?? []).Select(term => Run(term.Value, term.Offset, run.Length))];
        if (terms.Length < 2)
            return terms.SingleOrDefault();
        StraightValue start = Declare(product, run, "Start");
        for (int vector = 0; vector < start.Vectors; vector++)
            body.Line($"{start.Lanes.Type} {start.Vector(vector)} = {string.Join(" + ", terms.Select(term => term.Vector(vector)))};");
        return start;
    }

    // A loop of one step: what is carried comes from the state, and goes there again behind it.
    private void WriteStep(Node loop, Scan scan)
    {
        starts = new StraightStarts(scan.Body);
        foreach (Node node in scan.Body.Nodes)
        {
            if (node.Op is Source source)
                values[node.Output] = values[loop.Inputs[scan.InputOf(source)]];
            else if (node.Op is not Sink)
                Write(node);
        }

        Value[] inside = [.. scan.Results, .. scan.Carried];
        for (int i = 0; i < inside.Length; i++)
            values[loop.Outputs[i]] = values[inside[i]];
    }

    private IEnumerable<(int Start, int Length)> Runs(Value value)
    {
        int length = cuts.TryGetValue(value, out int width) ? width : value.Shape.Length;
        return Enumerable.Range(0, value.Shape.Length / length).Select(run => (run * length, length));
    }

    private StraightValue Whole(Value value) => values[value].Single();

    private StraightValue Run(Value value, int start, int length)
    {
        StraightValue[] runs = values[value];
        return runs.Length > 1 ? runs[start / runs[0].Length]
            : runs[0].Length <= length ? runs[0]
            : StraightValue.Of(lanes, length, start == 0 ? runs[0].Name : $"code::Unsafe.Add(ref {runs[0].Name}, {start})", isMemory: true, mayOverread: true);
    }

    // Called after the layer and what is computed, as in comments; runs are those that the gates of a cell take, from 1.
    private StraightValue Declare(Node node, (int Start, int Length) run, string suffix)
    {
        string name = node.Op is MatMul { Epilogue: null } ? Naming.Buffer(node.Output) : Naming.Method(node, null, _ => "");
        string gate = node.Outputs[0].Shape.Length > run.Length ? $"Gate{(run.Start / run.Length) + 1}" : "";
        return StraightValue.Of(lanes, run.Length, Prefix($"{Naming.Camel(name)}{suffix}{gate}"), isMemory: false);
    }

    // A value's variables are called name_0, name_1 …, which no other value's can be: only inputs may have underscores in their names.
    private string Prefix(string name)
    {
        string prefix = names.Unique(name);
        return entry.Model.Inputs.Any(input => input.Name.StartsWith($"{prefix}_", StringComparison.Ordinal)) ? Prefix(name) : prefix;
    }

    private void Comment(Node node, string? product, Expression? formula, IEnumerable<Value> others)
    {
        string[] arguments = [.. product is null ? [] : new[] { product }, .. others.Select(entry.Display)];
        string text = formula is null ? product! : ExpressionText.Write(formula, arguments);
        body.Line().Line($"// {entry.Display(node.Output)} = {text}: {node.Inputs[0].Type} → {node.Output.Type}");
    }

    private StraightValue WriteFormula(Node node, Expression formula, IEnumerable<Value> inputs, StraightValue? product, (int Start, int Length) run)
    {
        StraightValue result = Declare(node, run, "");
        StraightValue[] operands = [.. product is null ? [] : new[] { product }, .. inputs.Select(input => Run(input, run.Start, run.Length))];
        for (int vector = 0; vector < result.Vectors; vector++)
        {
            string[] arguments = [.. operands.Select(operand => operand.Length < result.Length ? result.Lanes.Broadcast(operand.Name) : operand.Vector(vector))];
            string value = new ExpressionWriter(result.Lanes, arguments, line => body.Line(line)).Write(formula, $"{result.Name}_{vector}part");
            body.Line($"{result.Lanes.Type} {result.Vector(vector)} = {value};");
        }

        return result;
    }

    // Where there is room a vector is stored whole: who reads it whole in the next step need not wait until it is in the cache.
    private void Store(StraightValue value, string target, bool isPadded)
    {
        body.Line();
        for (int vector = 0; vector < value.Vectors; vector++)
        {
            string offset = $"{vector * value.Lanes.Count}";
            int count = value.Count(vector);
            body.Line(isPadded || count == value.Lanes.Count
                ? value.Lanes.Store(value.Vector(vector), target, offset)
                : Lanes.StorePart(value.Vector(vector), target, offset, $"{count}"));
        }
    }
}
