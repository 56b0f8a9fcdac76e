using NetGen.Compiler.Graphs;
using NetGen.Compiler.Models;
using NetGen.Compiler.Ops;
using NetGen.Compiler.Passes;
using NetGen.Compiler.Planning;
using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Streaming;

/// <summary>
/// Makes of the forward pass over whole sequences one of a single step. Sequences get the length 1, what loops carry and what convolutions look back at becomes
/// state; what depends on the inputs of other chains alone is computed once, before the first step.
/// </summary>
internal sealed class StepGraph
{
    private readonly GraphBuilder step = new(), start = new();
    private readonly Dictionary<Value, TimedValue> timed = [];
    private readonly Dictionary<Value, Value> inStep = [], inStart = [];
    private readonly List<StateValue> state = [];
    private readonly int input;
    private readonly int steps, rows, chunk;
    private int? mostSteps;
    private Shape? outputShape;

    private StepGraph(NetworkModel model, int rows, int chunk)
    {
        (this.rows, this.chunk) = (rows, chunk);
        input = model.Inputs.Count - 1;
        steps = model.Inputs[input].Type.Shape.Rank > 0 ? model.Inputs[input].Type.Shape[0] : 0;
        if (model.Inputs[input].Type is { Element: ElementKind.Number, Shape.Rank: < 2 } || steps == 0)
            throw new NotCausalException(model.Inputs[input].Name, $"has the shape {model.Inputs[input].Type.Shape}: expected a sequence [time, features]");
    }

    /// <summary>The graph of a step, so far.</summary>
    public GraphBuilder Step => step;

    /// <summary>The length of the sequences.</summary>
    public int Steps => steps;

    /// <summary>How many steps of the node that is being added the graph computes: one, or a chunk.</summary>
    public int Rows => IsLastOnly ? 1 : rows;

    /// <summary>Whether of the node that is being added the graph computes the last step of a chunk alone: only the output needs it.</summary>
    public bool IsLastOnly { get; private set; }

    /// <summary>How many steps a chunk has.</summary>
    public int Chunk => chunk;

    /// <summary>Builds it. The last input, that of the last chain, comes step by step.</summary>
    /// <param name="model">The network. All steps of its last input count.</param>
    /// <exception cref="NotCausalException">A layer needs steps that have not come yet.</exception>
    public static StreamingModel Build(NetworkModel model)
    {
        StreamingModel streaming = Build(model, 1, 1);
        int chunk = ChunkLength.Choose(model, streaming);
        if (chunk == 1)
            return streaming;
        Graph last = Build(model, chunk, chunk).Step;
        return Build(model, 1, chunk) with { Chunk = WithoutOutput(last), LastChunk = last, ChunkSteps = chunk };
    }

    private static Graph WithoutOutput(Graph graph) => RemoveDeadCode.Run(new Graph([.. graph.Nodes.Where(node => node.Op is not Sink { Kind: SinkKind.Output })]));

    private static StreamingModel Build(NetworkModel model, int rows, int chunk)
    {
        var graph = new StepGraph(model, rows, chunk);
        Graph forward = RemoveDeadCode.Run(TrainingGraphs.Forward(model));
        HashSet<Node> lasting = rows == 1 ? [] : LastingSteps.Of(forward);
        foreach (Node node in forward.Nodes)
        {
            graph.IsLastOnly = rows > 1 && !lasting.Contains(node);
            graph.Add(node);
        }

        Graph stepGraph = graph.step.Build();
        Graph startGraph = graph.start.Build();
        PortModel port = model.Inputs[graph.input];
        Value output = stepGraph.Sinks.Single(sink => sink.Op is Sink { Kind: SinkKind.Output }).Inputs[0];
        int[] given = [.. startGraph.Nodes.Select(node => node.Op).OfType<Source>().Where(source => source.Kind == SourceKind.Input).Select(source => source.Index).Distinct().OrderBy(index => index)];
        return new StreamingModel(
            stepGraph, startGraph.Sinks.Any() ? startGraph : null, graph.state,
            port with { Type = port.Type.With(new Shape(port.Type.Shape.Dimensions.Skip(1))) }, new PortModel("output", output.Type.With(graph.outputShape!)), [.. given.Select(index => model.Inputs[index])],
            graph.mostSteps);
    }

    /// <summary>What is known of a value of the forward pass.</summary>
    public TimedValue Of(Value value) => timed[value];

    /// <summary>A value in the graph of a step: of a sequence those steps that the node that is being added computes.</summary>
    public Value InStep(Value value)
    {
        if (timed[value].Value is { } known)
            return timed[value].Timing == Timing.Stepped ? StepsOf(known, known.Shape.Rank - 1 - timed[value].FromEnd) : known;
        if (inStep.TryGetValue(value, out Value? once))
            return once;
        if (timed[value].Timing == Timing.Given)
        {
            int index = AddState(value.Producer.Origin.Layer, "given", value.Shape, isGiven: true);
            start.Append(new Sink(SinkKind.State, index), InStart(value));
            return inStep[value] = ReadState(index, value.Type);
        }

        Translate(value.Producer, step, inStep, InStep);
        return inStep[value];
    }

    /// <summary>A value that is known before the first step, in the graph of the start.</summary>
    public Value InStart(Value value)
    {
        if (!inStart.ContainsKey(value))
            Translate(value.Producer, start, inStart, InStart);
        return inStart[value];
    }

    /// <summary>The steps' rows of what has one for each position, which ends where the sequence does.</summary>
    public Value RowsInStep(Value value)
    {
        Limit(steps);
        return StepsOf(step.Apply(new Rows(rows, AtPosition: true), InStep(value)), 0);
    }

    /// <summary>Adds a value to the state. It is 0 before the first step, unless the start says otherwise.</summary>
    /// <param name="layer">The full name of its layer.</param>
    /// <param name="part">What of the layer it is.</param>
    /// <param name="shape">Its shape.</param>
    /// <param name="initial">What it is before the first step.</param>
    /// <param name="isGiven">Whether it stays what it is before the first step.</param>
    /// <param name="isCache">Whether a step takes one of its places, and leaves the others as they are.</param>
    public int AddState(string layer, string part, Shape shape, Value? initial = null, bool isGiven = false, bool isCache = false)
    {
        string name = $"{layer}.{part}", unique = name;
        for (int number = 2; state.Any(value => Naming.Pascal(value.Name) == Naming.Pascal(unique)); number++)
            unique = $"{name}{number}";
        state.Add(new StateValue(unique, shape, isGiven ? null : layer, isCache));
        if (initial is not null)
            start.Append(new Sink(SinkKind.State, state.Count - 1), InStart(initial));
        return state.Count - 1;
    }

    /// <summary>The value of the state at the start of a step.</summary>
    public Value ReadState(int index, TensorType type) => step.Apply(new Source(SourceKind.State, index, type));

    /// <summary>Says that a sequence has no more than so many steps.</summary>
    public void Limit(int most) => mostSteps = Math.Min(mostSteps ?? most, most);

    /// <summary>A cache of keys or values, which takes those of the steps, or before the first of them those that are given.</summary>
    /// <param name="op">Which of them, and where they are.</param>
    /// <param name="source">The tensor that they are columns of.</param>
    /// <returns>The cache, in the graph of a step.</returns>
    public Value Cache(CacheSteps op, Value source)
    {
        bool isGiven = timed[source].Timing < Timing.Stepped;
        TensorType type = TensorType.PerSample(op.IsKeys ? op.Cache.Keys : op.Cache.Values);
        int index = AddState(step.Origin.Layer, op.IsKeys ? "keys" : "values", type.Shape, isGiven: isGiven, isCache: true);
        GraphBuilder builder = isGiven ? start : step;
        builder.Origin = step.Origin;
        Value tensor = isGiven ? InStart(source) : timed[source].Value!;
        builder.Origin = step.Origin;
        Value cache = builder.Apply(op, builder.Apply(new Source(SourceKind.State, index, type)), tensor);
        builder.Append(new Sink(SinkKind.State, index), cache);
        return isGiven ? ReadState(index, type) : cache;
    }

    private Value StepsOf(Value all, int axis) => IsLastOnly && all.Shape[axis] > 1 ? step.Apply(new LastRow(axis), all) : all;

    private static void Translate(Node node, GraphBuilder builder, Dictionary<Value, Value> known, Func<Value, Value> translate)
    {
        Value[] inputs = [.. node.Inputs.Select(translate)];
        builder.Origin = node.Origin;
        Node copy = builder.Append(node.Op, inputs);
        for (int i = 0; i < node.Outputs.Count; i++)
            known[node.Outputs[i]] = copy.Outputs[i];
    }

    private void Add(Node node)
    {
        step.Origin = node.Origin;
        Timing timing = node.Inputs.Select(value => timed[value].Timing).DefaultIfEmpty(Timing.Fixed).Max();
        if (node.Op is Source source)
        {
            AddSource(node.Output, source);
        }
        else if (node.Op is Sink)
        {
            if (timing < Timing.Latest)
                throw new NotCausalException(node.Origin.Layer, "does not depend on the steps");
            Value output = InStep(node.Inputs[0]);
            step.Append(node.Op, output);

            // A step's output has no time.
            int time = timing == Timing.Stepped ? output.Shape.Rank - 1 - timed[node.Inputs[0]].FromEnd : -1;
            outputShape = new Shape(output.Shape.Dimensions.Where((_, axis) => axis != time));
        }
        else if (timing == Timing.Stepped)
        {
            TimedValue[] outputs = new StepRules(this, node).Apply();
            for (int i = 0; i < outputs.Length; i++)
                timed[node.Outputs[i]] = outputs[i];
        }
        else if (timing == Timing.Latest)
        {
            Node copy = step.Append(node.Op, [.. node.Inputs.Select(InStep)]);
            for (int i = 0; i < node.Outputs.Count; i++)
                timed[node.Outputs[i]] = new TimedValue(timing, copy.Outputs[i]);
        }
        else
        {
            foreach (Value output in node.Outputs)
                timed[output] = new TimedValue(timing);
        }
    }

    private void AddSource(Value value, Source source)
    {
        if (source.Kind != SourceKind.Input)
            timed[value] = new TimedValue(Timing.Fixed);
        else if (source.Index < input)
            timed[value] = new TimedValue(Timing.Given);
        else
            timed[value] = new TimedValue(Timing.Stepped, step.Apply(source with { Type = source.Type.With(source.Type.Shape.With(0, rows)) }), source.Type.Shape.Rank - 1);
    }
}
