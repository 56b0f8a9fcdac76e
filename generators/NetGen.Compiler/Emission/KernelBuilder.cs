using NetGen.Compiler.Graphs;
using NetGen.Compiler.Ops;
using NetGen.Compiler.Planning;
using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Emission;

/// <summary>Collects a kernel's parameters, arguments and statements while an emitter writes it.</summary>
public sealed class KernelBuilder(EntryPoint entry, Node node, Lanes lanes)
{
    private readonly List<string> parameters = [];
    private readonly List<string> arguments = [];
    private readonly KernelHelpers helpers = new();

    /// <summary>The computation the kernel is for.</summary>
    public EntryPoint Entry => entry;

    /// <summary>The node to compute.</summary>
    public Node Node => node;

    /// <summary>The vector width.</summary>
    public Lanes Lanes => lanes;

    /// <summary>The statements.</summary>
    public CodeWriter Body { get; } = new();

    /// <summary>The sink whose memory the node's first output is computed in.</summary>
    public Sink? DirectSink => node.Outputs.Count > 0 ? SinkOf(0) : null;

    /// <summary>The name the kernel would like.</summary>
    public string Name => Naming.Method(node, DirectSink, index => entry.Model.Parameters[index].Name);

    /// <summary>Whether the result is added to what is there.</summary>
    public bool Accumulates => DirectSink is { Accumulates: true };

    /// <summary>The same of one of several results.</summary>
    public bool AccumulatesIn(int output) => SinkOf(output) is { Accumulates: true };

    /// <summary>Adds a parameter for a tensor in memory.</summary>
    public string Memory(Value value, string name) =>
        Parameter(value.Type.Element == ElementKind.Index ? "ref int" : "ref float", name, "ref " + entry.Reference(value));

    /// <summary>Adds a parameter for a single number.</summary>
    public string Number(Value value, string name) => Parameter("float", name, entry.Reference(value));

    /// <summary>Adds a parameter: memory, or the number itself where the value is one number.</summary>
    public string Operand(Value value, string name) => value.Type.IsScalar ? Number(value, name) : Memory(value, name);

    /// <summary>Adds the number of samples as a parameter and returns the number of rows: samples times positions.</summary>
    /// <param name="type">A tensor.</param>
    /// <param name="trailing">How many of its last axes are not rows.</param>
    public string RowCount(TensorType type, int trailing = 1)
    {
        int positions = type.Shape.Dimensions.Take(type.Shape.Rank - trailing).Aggregate(1, (product, size) => product * size);
        return type.Batched ? Times(Samples(), positions) : $"{positions}";
    }

    /// <summary>Adds the number of samples as a parameter.</summary>
    public string Samples() => parameters.Contains("nuint rows") ? "rows" : Parameter("nuint", "rows", "rows");

    /// <summary>Adds any parameter.</summary>
    public string Parameter(string type, string name, string argument)
    {
        parameters.Add($"{type} {name}");
        arguments.Add(argument);
        return name;
    }

    /// <summary>Adds a method that the body calls by the name returned.</summary>
    public string Helper(KernelHelper helper) => helpers.Add(helper);

    /// <summary>A product, written as short as it can be.</summary>
    public static string Times(string factor, int count) =>
        int.TryParse(factor, out int number) ? $"{number * count}" : count == 0 ? "0" : count == 1 ? factor : $"{factor} * {count}";

    /// <summary>A sum, written as short as it can be.</summary>
    public static string Sum(string a, string b) =>
        a == "0" ? b : b == "0" ? a : int.TryParse(a, out int x) && int.TryParse(b, out int y) ? $"{x + y}" : $"{a} + {b}";

    /// <summary>The finished kernel.</summary>
    public Kernel Build(string comment, string returnType = "void") => new(
        Name, comment, returnType, parameters, arguments, Body.ToString(), helpers);

    /// <summary><c>[n, 3] · [3, 2] → [n, 2]</c>: shapes for comments.</summary>
    public string Shapes(params Value[] inputs) =>
        $"{string.Join(", ", inputs.Select(input => input.Type))} → {node.Outputs[0].Type}";

    /// <summary><c>name =</c>, or <c>name +=</c> where the result is added.</summary>
    public string Assignment(int output = 0) => $"{entry.Display(node.Outputs[output])} {(AccumulatesIn(output) ? "+=" : "=")}";

    private Sink? SinkOf(int output) => entry.Plan.Locations[node.Outputs[output]] is SinkLocation location ? location.Sink : null;
}
