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

    private const int MostMultiplyAdds = 4000;

    // What the just-in-time compiler still turns into good code in a few milliseconds; a function counts for the arithmetic in it.
    private const int MostStatements = 500, FunctionStatements = 20;

    private readonly EntryPoint entry;
    private readonly Lanes lanes;
    private readonly CodeWriter body = new();
    private readonly Dictionary<Value, StraightValue> values = [];
    private readonly NameTable names = new();

    private StraightMethod(EntryPoint entry, Lanes lanes)
    {
        this.entry = entry;
        this.lanes = lanes;
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
        long multiplyAdds = entry.Plan.Nodes.Where(node => node.Op is MatMul).Sum(node => (long)node.Inputs[1].Shape.Length);
        if (multiplyAdds > MostMultiplyAdds || !entry.Plan.Nodes.All(IsPossible))
            return null;

        var method = new StraightMethod(entry, lanes);
        foreach (Node node in entry.Plan.Nodes)
            method.Write(node);
        string text = method.body.ToString();
        return Statements(text) <= MostStatements ? text : null;
    }

    private static int Statements(string text) =>
        text.Split(';').Length + (FunctionStatements * (text.Split(["VectorMath."], StringSplitOptions.None).Length - 1));

    private static bool IsPossible(Node node) => node.Op switch
    {
        Source { Kind: SourceKind.Parameter } => true,
        Source { Kind: SourceKind.Input, Type.Element: ElementKind.Number } => true,
        Reshape or Sink { Kind: SinkKind.Output } => node.Inputs[0].Type.Batched,
        MatMul { TransposeA: false, Packed: false } => IsVector(node.Output) && IsParameter(node.Inputs[1]) && node.Inputs.Skip(2).All(input => GoesAlong(input, node.Output)),
        Map => IsVector(node.Output) && node.Inputs.All(input => GoesAlong(input, node.Output)),
        Softmax { Logarithm: false } => IsVector(node.Output),
        _ => false,
    };

    private static bool IsVector(Value value) => value.Type.Batched && value.Shape.Length == value.Shape.Last;

    private static bool GoesAlong(Value input, Value output) =>
        (input.Type.Batched || IsParameter(input)) && (input.Shape.Length == output.Shape.Length || (input.Type.IsScalar && IsParameter(input)));

    private static bool IsParameter(Value value) => value.Producer.Op is Source { Kind: SourceKind.Parameter };

    private void Write(Node node)
    {
        switch (node.Op)
        {
            case Source source:
                string reference = entry.Reference(node.Output), name = reference;
                if (source.Kind == SourceKind.Parameter)
                    body.Line($"ref float {name = names.Unique(Naming.Camel(entry.Display(node.Output)))} = ref {reference};");
                values[node.Output] = StraightValue.Of(lanes, node.Output.Shape.Length, name, isMemory: true, entry.MayOverread(node.Output));
                break;
            case Reshape:
                values[node.Output] = values[node.Inputs[0]];
                break;
            case Sink:
                Store(values[node.Inputs[0]]);
                break;
            case MatMul matMul:
                Comment(node, $"{entry.Display(node.Inputs[0])} · {entry.Display(node.Inputs[1])}", matMul.Epilogue, node.Inputs.Skip(2));
                WriteProduct(node, matMul);
                break;
            case Map map:
                Comment(node, null, map.Body, node.Inputs);
                WriteFormula(node, map.Body, node.Inputs, null);
                break;
            case Softmax:
                string x = entry.Display(node.Inputs[0]);
                body.Line($"// {entry.Display(node.Output)} = exp({x}) / Σ exp({x}): {node.Output.Type}");
                StraightSoftmax.Write(body, values[node.Inputs[0]], values[node.Output] = Declare(node, ""));
                break;
        }
    }

    private void WriteProduct(Node node, MatMul matMul)
    {
        // A bias that comes right after the product is what the sums start from.
        Expression formula = matMul.Epilogue ?? new Argument(0);
        int bias = Enumerable.Range(2, node.Inputs.Count - 2)
            .FirstOrDefault(i => node.Inputs[i].Shape == node.Output.Shape && Bias.Remove(formula, 0, i - 1) is not null);
        if (bias > 0)
            formula = Bias.Remove(formula, 0, bias - 1)!;
        StraightValue sum = Declare(node, formula is Argument ? "" : "Sum"), x = values[node.Inputs[0]], w = values[node.Inputs[1]];
        StraightValue? start = bias > 0 ? values[node.Inputs[bias]] : null;
        StraightValue product = StraightFold.IsPossible(sum, x) ? StraightFold.Write(body, sum, x, w, start) : StraightProduct.Write(body, sum, x, w, start);
        if (formula is Argument)
            values[node.Output] = product;
        else
            WriteFormula(node, formula, node.Inputs.Skip(2), product);
    }

    private StraightValue Declare(Node node, string suffix) =>
        StraightValue.Of(lanes, node.Output.Shape.Length, Prefix($"{Naming.Camel(Naming.Method(node, null, _ => ""))}{suffix}"), isMemory: false);

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

    private void WriteFormula(Node node, Expression formula, IEnumerable<Value> inputs, StraightValue? product)
    {
        StraightValue result = values[node.Output] = Declare(node, "");
        StraightValue[] operands = [.. product is null ? [] : new[] { product }, .. inputs.Select(input => values[input])];
        for (int vector = 0; vector < result.Vectors; vector++)
        {
            string[] arguments = [.. operands.Select(operand => operand.Length < result.Length ? result.Lanes.Broadcast(operand.Name) : operand.Vector(vector))];
            string value = new ExpressionWriter(result.Lanes, arguments, line => body.Line(line)).Write(formula, $"{result.Name}_{vector}part");
            body.Line($"{result.Lanes.Type} {result.Vector(vector)} = {value};");
        }
    }

    private void Store(StraightValue value)
    {
        body.Line();
        for (int vector = 0; vector < value.Vectors; vector++)
        {
            string offset = $"{vector * value.Lanes.Count}";
            int count = value.Count(vector);
            body.Line(count == value.Lanes.Count
                ? value.Lanes.Store(value.Vector(vector), "output", offset)
                : Lanes.StorePart(value.Vector(vector), "output", offset, $"{count}"));
        }
    }
}
