using NetGen.Compiler.Emission.Straight;
using NetGen.Compiler.Emission.Surface;
using NetGen.Compiler.Graphs;
using NetGen.Compiler.Models;
using NetGen.Compiler.Ops;
using NetGen.Compiler.Planning;
using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Emission;

/// <summary>One generated computation (<c>Forward</c>, <c>Backward</c> …): its plan, and how its values are written in C#.</summary>
/// <param name="name">The name, as in <c>Forward</c>.</param>
/// <param name="model">The network.</param>
/// <param name="plan">What is computed when and where.</param>
/// <param name="parameterNames">The parameters' names as C# members.</param>
public sealed class EntryPoint(string name, NetworkModel model, Plan plan, ParameterNames parameterNames)
{
    private readonly Dictionary<Lanes, string?> straight = [];

    /// <summary>The parameter that says how many samples the call has: of many, large matrices are packed.</summary>
    public const string Samples = "samples";

    /// <summary>The parameter that says how many steps were before.</summary>
    public const string Position = "position";

    /// <summary>The parameter that says which of a chunk's steps is the last one that counts.</summary>
    public const string Last = "last";

    // The fewest rows for which packing pays: a copy costs about what it saves in so many. Without one, a product with a transposed
    // matrix is slower by more than another.
    private const int PackedRows = 512, TransposedRows = 128;

    /// <summary>The names of all computations a network may have: steps if it is streamed, calls that carry on if it is truncated.</summary>
    public static IEnumerable<string> Names(NetworkModel model) =>
    [
        "Forward", "Loss", "Backward", "BackwardFrom", "Penalty",
        .. model.Streaming is null ? [] : new[] { "Step", "Start", "Prefill", "PrefillLast" },
        .. model.Carrying is null && model.State is null ? [] : new[] { "ForwardCarried", "LossCarried", "BackwardCarried" },
    ];

    /// <summary>The name, as in <c>Forward</c>.</summary>
    public string Name => name;

    /// <summary>The name of what is computed once a call.</summary>
    public string OnceName => $"{name}Once";

    /// <summary>What is computed when and where.</summary>
    public Plan Plan => plan;

    /// <summary>The network.</summary>
    public NetworkModel Model => model;

    /// <summary>The class of the names of this computation's workspace offsets.</summary>
    public string BufferClass => BufferClassOf(name);

    /// <summary><see cref="BufferClass"/> of a computation's name.</summary>
    public static string BufferClassOf(string name) => $"{name}Buffer";

    /// <summary>Whether anything is computed once a call.</summary>
    public bool HasCallStage => NodesOf(Stage.Call).Any() || HasPacking;

    /// <summary>Whether large matrices are packed for many samples.</summary>
    public bool HasPacking => NodesOf(Stage.Packing).Any();

    /// <summary>Whether the call has samples enough that a product packs its matrix: a condition in C#.</summary>
    /// <param name="product">The product, or the packing of which others take the result.</param>
    public string IsPacked(Node product)
    {
        Value packed = product.Op is Pack ? product.Output : product.Inputs[2];
        int positions = plan.Nodes.Where(node => node.Inputs.Contains(packed)).Max(node => node.Inputs[0].Shape.WithoutLast.Length);
        int rows = packed.Producer.Op is Pack { Transposed: true } ? TransposedRows : PackedRows;
        return $"{Samples} >= {(rows + positions - 1) / positions}";
    }

    /// <summary>Whether anything is computed for each tile.</summary>
    public bool HasTileStage => NodesOf(Stage.Tile).Any() || WantsInputGradient;

    /// <summary>Whether the gradients of the inputs can be asked for.</summary>
    public bool WantsInputGradient => SinksOf(SinkKind.InputGradient).Any();

    /// <summary>The statements of the method for one sample, or <see langword="null"/> if the network is not tiny.</summary>
    public string? StraightText(Lanes lanes)
    {
        if (name is not ("Forward" or "Step"))
            return null;
        if (!straight.TryGetValue(lanes, out string? text))
            straight[lanes] = text = StraightMethod.TryWrite(this, lanes);
        return text;
    }

    /// <summary>Whether random numbers are needed.</summary>
    public bool NeedsDropout => plan.Nodes.Any(node => node.Op is Dropout or Attention { Dropout: not null });

    /// <summary>What the tile's method returns: the loss, or nothing.</summary>
    public string ReturnType => SinksOf(SinkKind.Loss).Any() ? "float" : "void";

    /// <summary>The parameters of the method that computes what is needed once a call.</summary>
    public IReadOnlyList<EntryParameter> OnceParameters => [.. SharedParameters, .. PackingParameters];

    /// <summary>The parameters of the method that computes a tile.</summary>
    public IReadOnlyList<EntryParameter> TileParameters =>
    [
        .. SharedParameters,
        .. StateParameters,
        .. plan.Nodes.Any(node => node.Op.UsesPosition) ? [new EntryParameter("nuint", Position)] : Array.Empty<EntryParameter>(),
        .. plan.Nodes.Any(node => node.Op.UsesLast) ? [new EntryParameter("nuint", Last)] : Array.Empty<EntryParameter>(),
        .. SinksOf(SinkKind.ParameterGradient).Take(1).Select(_ => new EntryParameter("ref float", "gradients")),
        .. SourcesOf(SourceKind.Input).Select(source => Tensor(source.Type, model.Inputs[source.Index].Name)),
        .. SourcesOf(SourceKind.Target).Select(source => Tensor(source.Type, model.Loss!.Target.Name)),
        .. SourcesOf(SourceKind.OutputGradient).Select(source => Tensor(source.Type, "outputGradient")),
        .. SinksOf(SinkKind.Output).Select(_ => new EntryParameter("ref float", "output")),
        .. SinksOf(SinkKind.InputGradient).OrderBy(sink => sink.Index).Select(sink => new EntryParameter("ref float", InputGradient(sink.Index))),
        .. WantsInputGradient ? [new EntryParameter("bool", "wantsInputGradient")] : Array.Empty<EntryParameter>(),
        .. SourcesOf(SourceKind.BatchScale).Select(_ => new EntryParameter("float", "scale")),
        .. SourcesOf(SourceKind.SampleCount).Select(_ => new EntryParameter("float", "count")),
        .. NeedsDropout ? [new EntryParameter("global::NetGen.DropoutKey", "key")] : Array.Empty<EntryParameter>(),
        new("nuint", "rows"),
        .. PackingParameters,
    ];

    private static EntryParameter[] SharedParameters => [new("ref float", "parameters"), new("ref float", "arena")];

    // What one sample carries from step to step lies in one piece; what many samples carry from call to call, value by value.
    private IEnumerable<EntryParameter> StateParameters =>
        model.State is { } carried ? carried.Select(port => Tensor(port.Type, port.Name))
        : SourcesOf(SourceKind.State).Any() || SinksOf(SinkKind.State).Any() ? [new EntryParameter("ref float", "state")] : [];

    private EntryParameter[] PackingParameters => HasPacking ? [new("int", Samples)] : [];

    /// <summary>
    /// What no local and no buffer may be called: all that any computation may call its parameters (a layer <c>output</c> has no local
    /// <c>outputGradient</c>), and the classes that the buffers' names stand in.
    /// </summary>
    public static IEnumerable<string> VariableNames(NetworkModel model) =>
    [
        "arena", "count", "gradients", "key", Last, "loss", "output", "outputGradient", "parameters", Position, "rows", Samples, "scale", "state", "step", "targets", "wantsInputGradient",
        .. model.Inputs.SelectMany(input => new[] { input.Name, $"{input.Name}Gradient" }),
        .. (model.State ?? []).Select(port => port.Name),
        .. Names(model).Select(BufferClassOf),
    ];

    /// <summary>The sources of a kind that the graph takes, by index.</summary>
    public IEnumerable<Source> SourcesOf(SourceKind kind) =>
        plan.Nodes.Select(node => node.Op).OfType<Source>().Where(source => source.Kind == kind).Distinct().OrderBy(source => source.Index);

    /// <summary>The sinks of a kind.</summary>
    public IEnumerable<Sink> SinksOf(SinkKind kind) => plan.Nodes.Select(node => node.Op).OfType<Sink>().Where(sink => sink.Kind == kind);

    private static EntryParameter Tensor(TensorType type, string name) =>
        new(type.Element == ElementKind.Index ? "ref int" : "ref float", name);

    private IEnumerable<Node> NodesOf(Stage stage) =>
        plan.Nodes.Where(node => plan.Stages[node] == stage && !node.Op.IsPlace);

    /// <summary>The first element of a value, without <c>ref</c>.</summary>
    public string Reference(Value value) => plan.Locations[value] switch
    {
        SourceLocation { Source: var source } => Reference(source),
        SinkLocation { Sink: var sink } => Reference(sink),
        ArenaLocation arena => $"At(ref arena, {BufferClass}.{arena.Name})",
        LocalLocation local => local.Name,
        SequenceLocation sequence => Lanes.At(Reference(sequence.Sequence), $"step * {sequence.Length}"),
        TableLocation { Table: var table } => $"memory::MemoryMarshal.GetArrayDataReference({TableWriter.ClassName}.{model.NameOf(table)})",
        RowsLocation rows => Lanes.At(Reference(rows.Whole), $"{First(rows)} * {rows.Length}"),
        var other => throw new GraphException($"{value} has no place: {other}."),
    };

    /// <summary>The first element of a sink, without <c>ref</c>.</summary>
    /// <param name="sink">The sink.</param>
    /// <param name="element">What it takes: floats, but a state takes indices too.</param>
    public string Reference(Sink sink, ElementKind element = ElementKind.Number) => sink.Kind switch
    {
        SinkKind.Output => "output",
        SinkKind.ParameterGradient => $"At(ref gradients, {Offset(sink.Index)})",
        SinkKind.InputGradient => InputGradient(sink.Index),
        SinkKind.Statistic => $"At(ref parameters, {Offset(sink.Index)})",
        SinkKind.State => State(sink.Index, element),
        _ => throw new GraphException($"{sink} is no memory."),
    };

    /// <summary>The name of the span that takes ∂loss/∂input.</summary>
    public string InputGradient(int input) => $"{model.Inputs[input].Name}Gradient";

    /// <summary>A value in comments.</summary>
    public string Display(Value value) => plan.Locations[value] switch
    {
        SourceLocation { Source: { Kind: SourceKind.Parameter } source } => model.Parameters[source.Index].Name,
        SourceLocation { Source: { Kind: SourceKind.State } source } => DisplayState(source.Index),
        SourceLocation { Source: var source } => Reference(source),
        SinkLocation { Sink: { Kind: SinkKind.ParameterGradient } sink } => $"∂{model.Parameters[sink.Index].Name}",
        SinkLocation { Sink: { Kind: SinkKind.Statistic } sink } => model.Parameters[sink.Index].Name,
        SinkLocation { Sink: { Kind: SinkKind.State } sink } => DisplayState(sink.Index),
        SinkLocation { Sink: var sink } => Reference(sink),
        ArenaLocation arena => Naming.Small(arena.Name),
        LocalLocation local => local.Name,
        SequenceLocation sequence => $"{Display(sequence.Sequence)}[step]",
        TableLocation { Table: var table } => Naming.Camel(model.NameOf(table)),
        RowsLocation rows => $"{Display(rows.Whole)}[{First(rows)}]",
        _ => "?",
    };

    /// <summary>Floats from a sample's elements to the next one's; 0 for what all samples share.</summary>
    public int RowStride(Value value) =>
        !value.Type.Batched ? 0 : plan.Locations[value] is SequenceLocation sequence ? sequence.Sequence.Shape.Length : value.Shape.Length;

    /// <summary>Whether the memory is NetGen's own, so that a kernel may read (not use) a vector past its end.</summary>
    public bool MayOverread(Value value) => plan.Locations[value] switch
    {
        SourceLocation { Source.Kind: SourceKind.Parameter or SourceKind.State } => true,
        SinkLocation { Sink.Kind: SinkKind.State } => true,
        ArenaLocation => true,
        SequenceLocation sequence => MayOverread(sequence.Sequence),
        RowsLocation rows => MayOverread(rows.Whole),
        _ => false,
    };

    /// <summary>The name of the constant with a parameter's offset.</summary>
    public string Offset(int parameter) => $"ParameterOffset.{parameterNames[parameter]}";

    private static string First(RowsLocation rows) => rows.AtLast ? Last : Position;

    // Indices are kept among floats as bits.
    private string State(int index, ElementKind element)
    {
        string place = model.State is { } carried ? carried[index].Name : $"At(ref state, StateOffset.{Naming.Pascal(model.Streaming!.State[index].Name)})";
        return element == ElementKind.Index ? $"code::Unsafe.As<float, int>(ref {place})" : place;
    }

    private string DisplayState(int index) => model.State is { } carried ? carried[index].Name : Naming.Camel(model.Streaming!.State[index].Name);

    private string Reference(Source source) => source.Kind switch
    {
        SourceKind.Input => model.Inputs[source.Index].Name,
        SourceKind.Target => model.Loss!.Target.Name,
        SourceKind.OutputGradient => "outputGradient",
        SourceKind.Parameter => $"At(ref parameters, {Offset(source.Index)})",

        SourceKind.State => State(source.Index, source.Type.Element),
        _ => throw new GraphException($"{source} is no memory."),
    };
}
