using NetGen.Compiler.Graphs;
using NetGen.Compiler.Ops;
using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Planning;

/// <summary>From a graph to a plan: what is computed when, and where every value lives.</summary>
public sealed class Planner
{
    private Graph graph;
    private readonly int batchTile;
    private readonly Dictionary<Value, List<Node>> consumers;
    private readonly Dictionary<Node, int> step = [];
    private readonly Dictionary<Node, Stage> stages = [];
    private readonly Dictionary<Value, Location> locations = [];
    private readonly NameTable names = new();

    private Planner(Graph graph, int batchTile, IEnumerable<string> taken)
    {
        this.graph = graph;
        this.batchTile = batchTile;
        foreach (string name in taken)
            names.Unique(name);
        consumers = graph.Consumers();
    }

    /// <summary>Plans a graph.</summary>
    /// <param name="graph">The graph, all passes done.</param>
    /// <param name="batchTile">The most samples of a tile.</param>
    /// <param name="taken">Names that locals and buffers can't have.</param>
    public static Plan Plan(Graph graph, int batchTile, IEnumerable<string> taken)
    {
        var planner = new Planner(graph, batchTile, taken);
        planner.ChooseStages();
        planner.OrderByStage();
        planner.PlaceOutside();
        int length = planner.PlaceInArena();
        planner.PlaceInLoops();
        return new Plan(planner.graph.Nodes, planner.stages, planner.locations, length, batchTile);
    }

    private void ChooseStages()
    {
        // Backwards: what only the inputs' gradients need.
        foreach (Node node in graph.Nodes.Reverse())
        {
            bool optional = node.Op is Sink sink
                ? sink.Kind == SinkKind.InputGradient
                : node.Outputs.SelectMany(output => consumers[output]).All(user => stages[user] == Stage.InputGradient);
            stages[node] = optional ? Stage.InputGradient : Stage.Tile;
        }

        // Forwards: what does not depend on the samples.
        foreach (Node node in graph.Nodes)
        {
            bool shared = node.Op switch
            {
                Source source => source.Kind == SourceKind.Parameter,
                Rows { AtPosition: true } => false,
                _ => node.Inputs.All(input => stages[input.Producer] == Stage.Call),
            };
            if (shared)
                stages[node] = node.Op is Pack { Always: false } ? Stage.Packing : Stage.Call;
        }
    }

    private void OrderByStage()
    {
        graph = new Graph(graph.Nodes.OrderBy(node => stages[node]).ToArray());
        for (int i = 0; i < graph.Nodes.Count; i++)
            step[graph.Nodes[i]] = i;
    }

    private void PlaceOutside()
    {
        foreach (Node node in graph.Nodes)
        {
            foreach (Value output in node.Outputs)
            {
                if (Outside(node, output) is { } location)
                    locations[output] = location;
            }
        }
    }

    private Location? Outside(Node node, Value output) => node.Op switch
    {
        Source { Kind: SourceKind.BatchScale } => new LocalLocation("scale"),
        Source { Kind: SourceKind.SampleCount } => new LocalLocation("count"),
        Source source => new SourceLocation(source),
        Table table => new TableLocation(table),
        _ when IsView(node.Op) => null,
        Map or Reduce when output.Type.IsScalar && !OutlivesItsMethod(output) => new LocalLocation(names.Unique(Naming.Local(node))),
        _ => DirectSink(output) is { } sink ? new SinkLocation(sink) : null,
    };

    // What is computed once a call and what is computed for each tile are methods of their own.
    private bool OutlivesItsMethod(Value value) =>
        stages[value.Producer] == Stage.Call && consumers[value].Any(user => stages[user] != Stage.Call);

    /// <summary>The sink whose memory a value can be computed in, or <see langword="null"/>.</summary>
    private Sink? DirectSink(Value value)
    {
        Value[] views = [.. ViewsOf(value)];
        Node[] sinks = [.. views.SelectMany(view => consumers[view]).Where(user => user.Op is Sink)];
        if (sinks.Length == 0)
            return null;
        var sink = (Sink)sinks[0].Op;

        // Who reads the state reads that of the step before; a loop has copied it where it starts, and a cache is nobody else's.
        if (sink.Kind == SinkKind.State && value.Producer.Op is not (Scan or CacheSteps))
            return null;

        // The caller may not give memory for the gradients of inputs, and yet want what else is computed of them.
        if (sink.Kind == SinkKind.InputGradient && stages[value.Producer] != Stage.InputGradient)
            return null;

        // Adding destroys what others would read, and not every kernel can add.
        bool readElsewhere = views.SelectMany(view => consumers[view]).Count(user => user.Op is not Reshape) > 1;
        return sink.Accumulates && (readElsewhere || !CanAccumulate(value.Producer.Op)) ? null : sink;
    }

    private static bool CanAccumulate(Op op) => op is MatMul or ConvolveWeights or Reduce or Map or ScatterAdd;

    private IEnumerable<Value> ViewsOf(Value value) =>
        consumers[value].Where(user => user.Op is Reshape).SelectMany(user => ViewsOf(user.Output)).Prepend(value);

    private IEnumerable<Value> ViewsAndRowsOf(Value value) =>
        consumers[value].Where(user => IsView(user.Op)).SelectMany(user => ViewsAndRowsOf(user.Output)).Prepend(value);

    private int PlaceInArena()
    {
        Value[] values = [.. graph.Nodes.Where(node => !IsView(node.Op)).SelectMany(node => node.Outputs)
            .Where(value => !locations.ContainsKey(value))];
        MemoryPlanner.Block[] blocks = [.. values.Select(value => new MemoryPlanner.Block(LengthOf(value.Type), FirstStep(value), LastStep(value)))];

        // What a step computes lives while its loop runs.
        foreach (Node loop in graph.Nodes.Where(node => node.Op is Scan))
        {
            Value[] own = [.. LoopMemory.Own((Scan)loop.Op)];
            values = [.. values, .. own];
            blocks = [.. blocks, .. own.Select(value => new MemoryPlanner.Block(LengthOf(value.Type), step[loop], step[loop]))];
        }

        (int[] offsets, int length) = MemoryPlanner.Place(blocks);
        for (int i = 0; i < values.Length; i++)
            locations[values[i]] = new ArenaLocation(names.Unique(Naming.Buffer(values[i])), offsets[i]);

        foreach (Node node in graph.Nodes.Where(node => IsView(node.Op)))
            locations[node.Output] = ViewLocation(node);
        return length;
    }

    private static bool IsView(Op op) => op is Reshape or Rows or LastRow;

    private Location ViewLocation(Node view) => view.Op switch
    {
        Rows { AtPosition: true } rows => new RowsLocation(view.Inputs[0], view.Output.Shape.Length / rows.Count, AtLast: false),
        LastRow => new RowsLocation(view.Inputs[0], view.Output.Shape.Length, AtLast: true),
        _ => locations[view.Inputs[0]],
    };

    private void PlaceInLoops()
    {
        foreach (Node loop in graph.Nodes.Where(node => node.Op is Scan))
        {
            foreach ((Value value, Location location) in LoopMemory.Shared(loop, value => locations[value]))
                locations[value] = location;
        }
    }

    private int LengthOf(TensorType type) => checked(type.Shape.Length * (type.Batched ? batchTile : 1));

    private bool IsOnce(Value value) => stages[value.Producer] is Stage.Call or Stage.Packing;

    // What is computed once a call lives through all tiles.
    private int FirstStep(Value value) => IsOnce(value) ? -1 : step[value.Producer];

    private int LastStep(Value value)
    {
        if (IsOnce(value))
            return int.MaxValue;
        IEnumerable<Node> users = ViewsAndRowsOf(value).SelectMany(view => consumers[view]);

        // A kernel reads its inputs while it writes its output, so both live at its step.
        return users.Select(user => step[user]).Append(step[value.Producer]).Max();
    }
}
