using NetGen.Compiler.Graphs;
using NetGen.Compiler.Ops;
using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Streaming;

/// <summary>What a computation over all steps of a sequence is in a single step.</summary>
/// <param name="graph">The graph of the step.</param>
/// <param name="node">The computation, which takes at least one sequence.</param>
internal sealed class StepRules(StepGraph graph, Node node)
{
    /// <summary>Appends it to the graph of the step.</summary>
    /// <returns>Its outputs.</returns>
    /// <exception cref="NotCausalException">It needs steps that have not come yet.</exception>
    public TimedValue[] Apply() => node.Op switch
    {
        _ when node.Inputs.Any(input => graph.Of(input).Timing == Timing.Latest) => throw NotCausal("joins a sequence with what is known after its last step"),
        Map or Detach => [Verbatim(FromEnd)],
        MatMul { TransposeA: false } or Softmax or NeighborSum when FromEnd > 0 => [Verbatim(FromEnd)],
        Gather => [Verbatim(FromEnd + 1)],
        OneHot { Count: false } => [Verbatim(FromEnd + 1)],
        Reduce reduce when Has(reduce.Target.Shape) => [Verbatim(FromEnd, reduce with { Target = OneStep(reduce.Target) })],
        Repeat repeat when Has(repeat.Target.Shape) => [Verbatim(FromEnd, new Repeat(OneStep(repeat.Target)))],
        Slice slice when slice.Axis != Axis => [Verbatim(FromEnd)],
        Slice slice when slice.Start == graph.Steps - 1 => [new TimedValue(Timing.Latest, graph.InStep(node.Inputs[0]))],
        Concat concat when concat.Axis != Axis => [Verbatim(FromEnd)],
        Pad pad when pad.Axis != Axis => [Verbatim(FromEnd)],
        Reverse reverse when reverse.Axis != Axis => [Verbatim(FromEnd)],
        Reshape reshape => [Reshaped(reshape.Shape)],
        Transpose transpose => [Verbatim(node.Output.Shape.Rank - 1 - transpose.Axes.ToList().IndexOf(Axis))],
        Convolve convolve when Axis < 2 => [new CausalConvolution(graph, node, convolve, Axis).Append(graph.InStep(node.Inputs[0]))],
        Scan scan => Loop(scan),
        Attention attention => new StepAttention(graph, node, attention).Append(),
        _ => throw NotCausal("needs all steps at once"),
    };

    // Axes behind that of time; all sequences that meet have as many.
    private int FromEnd
    {
        get
        {
            int[] axes = [.. node.Inputs.Select(graph.Of).Where(input => input.Timing == Timing.Stepped).Select(input => input.FromEnd).Distinct()];
            return axes.Length == 1 ? axes[0] : throw NotCausal("joins sequences along different axes");
        }
    }

    private int Axis => node.Inputs.First(input => graph.Of(input).Timing == Timing.Stepped).Shape.Rank - 1 - FromEnd;

    private NotCausalException NotCausal(string reason) => new(node.Origin.Layer, reason);

    private static TimedValue Stepped(Value value, int fromEnd) => new(Timing.Stepped, value, fromEnd);

    private TimedValue Verbatim(int fromEnd, Op? op = null) =>
        Stepped(graph.Step.Apply(op ?? node.Op, [.. node.Inputs.Select(input => node.Op is Map or Concat ? Beside(input) : graph.InStep(input))]), fromEnd);

    // Whether a result has a step for each step.
    private bool Has(Shape shape) => shape.Rank > FromEnd && shape[shape.Rank - 1 - FromEnd] == graph.Steps;

    private TensorType OneStep(TensorType type) => type.With(type.Shape.With(type.Shape.Rank - 1 - FromEnd, graph.Rows));

    // A sequence, or what goes along with it element by element.
    private Value Beside(Value value)
    {
        int axis = value.Shape.Rank - 1 - FromEnd;
        if (axis == 0 && IsOfPositions(value))
            return graph.RowsInStep(value);
        if (graph.Of(value).Timing == Timing.Stepped || axis < 0 || value.Shape[axis] == 1 || graph.Steps == 1)
            return graph.InStep(value);
        if (value.Producer.Op is Repeat repeat)
            return graph.Step.Apply(new Repeat(OneStep(repeat.Target)), Beside(value.Producer.Inputs[0]));
        throw NotCausal("joins a sequence with another one that does not come step by step");
    }

    // Whether it has a row for each position, whatever the samples are.
    private static bool IsOfPositions(Value value) => value.Producer.Op is Table or Rows || (value.Producer.Op is Reshape && IsOfPositions(value.Producer.Inputs[0]));

    private TimedValue Reshaped(Shape shape)
    {
        Shape before = node.Inputs[0].Shape;
        int leading = before.Dimensions.Take(Axis).Aggregate(1, (product, size) => product * size), product = 1;
        var axes = new List<int>();
        for (int axis = 0; axis < shape.Rank; product *= shape[axis++])
        {
            if (product == leading && shape[axis] == graph.Steps)
                axes.Add(axis);
        }

        // Of sequences of one step several axes may be that of time: of [1, 1, features] the second, as it was of [1, features].
        if (axes.Count > 0)
        {
            int time = axes.Contains(shape.Rank - 1 - FromEnd) ? shape.Rank - 1 - FromEnd : axes[0];
            return Stepped(graph.Step.Apply(new Reshape(shape.With(time, graph.Rows)), graph.InStep(node.Inputs[0])), shape.Rank - 1 - time);
        }

        throw NotCausal("makes one vector of all steps");
    }

    // A loop of one step, which starts where the step before has ended.
    private TimedValue[] Loop(Scan scan)
    {
        if (scan.IsReversed)
            throw NotCausal("goes through time backward");
        int results = scan.Results.Count;
        var inputs = new List<Value>();
        var indices = new List<int>();
        for (int i = 0; i < scan.Starts.Count; i++)
        {
            Value carried = node.Outputs[results + i];
            Value? initial = scan.Starts[i] ? node.Inputs[scan.InputOf(new Source(SourceKind.Carried, i, carried.Type))] : null;
            indices.Add(graph.AddState(node.Origin.Layer, $"state{i + 1}", carried.Shape, initial));
            inputs.Add(graph.ReadState(indices[i], carried.Type));
        }

        foreach (Value sequence in node.Inputs.Skip(scan.Initials).Take(scan.Sequences))
            inputs.Add(graph.Of(sequence) is { Timing: Timing.Stepped, Value: { } value } && graph.Of(sequence).FromEnd == sequence.Shape.Rank - 1 ? value : throw NotCausal("goes through another sequence too"));
        inputs.AddRange(node.Inputs.Skip(scan.Initials + scan.Sequences).Select(graph.InStep));
        Node loop = graph.Step.Append(scan with { Steps = graph.Rows, Starts = new(scan.Starts.Select(_ => true)) }, [.. inputs]);
        for (int i = 0; i < indices.Count; i++)
            graph.Step.Append(new Sink(SinkKind.State, indices[i]), loop.Outputs[results + i]);
        return [.. loop.Outputs.Select((output, i) => i < results ? Stepped(output, output.Shape.Rank - 1) : new TimedValue(Timing.Latest, output))];
    }
}
