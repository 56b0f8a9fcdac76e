using NetGen.Compiler.Graphs;
using NetGen.Compiler.Models;
using NetGen.Compiler.Ops;
using NetGen.Compiler.Problems;
using NetGen.Compiler.Shapes;
using NetGen.Compiler.Streaming;

namespace NetGen.Compiler.Truncation;

/// <summary>
/// The forward pass with gradients that end at every so many steps. It computes the same over all steps at once, as without; only what its gradients are differs.
/// </summary>
/// <param name="model">The network.</param>
/// <param name="state">What its layers carry from step to step.</param>
/// <param name="truncation">How many steps a gradient flows back; 0: all of a call.</param>
/// <param name="carries">Whether sequences go on where those of the call before have ended.</param>
internal sealed class TruncatedGraph(NetworkModel model, IReadOnlyList<StateValue> state, int truncation, bool carries)
{
    private readonly HashSet<string> layers = [.. state.Select(value => value.Layer!)];

    /// <summary>Rewrites it.</summary>
    /// <exception cref="ProblemException">A layer starts from another one's state, which can't be carried on too.</exception>
    public NetworkModel Run()
    {
        var builder = new GraphBuilder(model.Forward);
        builder.Append(new Sink(SinkKind.Output), model.Output);
        Graph graph = GraphRewriter.Rewrite(builder.Build(), Rewrite);
        Node output = graph.Sinks.Single(sink => sink.Op is Sink { Kind: SinkKind.Output });
        return model with { Forward = new Graph([.. graph.Nodes.Where(node => node != output)]), Output = output.Inputs[0] };
    }

    private IReadOnlyList<Value>? Rewrite(GraphBuilder builder, Node node, Value[] inputs) => node.Op switch
    {
        _ when !layers.Contains(node.Origin.Layer) => null,
        Scan scan => Loop(builder, node, scan, inputs),
        Convolve convolve => [Convolution(builder, node, convolve, inputs)],
        _ => null,
    };

    private IReadOnlyList<Value> Loop(GraphBuilder builder, Node node, Scan scan, Value[] inputs)
    {
        string layer = node.Origin.Layer;
        if (scan.Initials > 0)
        {
            throw new ProblemException(NotTruncatable.At(
                NotCausalException.PlaceOf(layer, model), layer, "starts from the state of another layer: expected no InitialState"));
        }

        Scan truncated = scan with { Truncation = truncation };
        if (!carries)
            return builder.Append(truncated, inputs).Outputs;
        int first = IndexOf(layer), results = scan.Results.Count;
        Value[] begin = [.. scan.Carried.Select((value, i) => builder.Apply(new Source(SourceKind.State, first + i, value.Type)))];
        Node loop = builder.Append(truncated with { Starts = new(scan.Starts.Select(_ => true)) }, [.. begin, .. inputs]);
        for (int i = 0; i < begin.Length; i++)
            builder.Append(new Sink(SinkKind.State, first + i), loop.Outputs[results + i]);
        return loop.Outputs;
    }

    // The sequence goes behind what is kept of the one before: what a window reaches back to.
    private Value Convolution(GraphBuilder builder, Node node, Convolve convolve, Value[] inputs)
    {
        Convolve truncated = convolve with { Truncation = truncation };
        if (!carries)
            return builder.Apply(truncated, inputs);
        int index = IndexOf(node.Origin.Layer);
        Shape past = state[index].Shape, row = new([1, .. past.Dimensions]);
        Value before = builder.Apply(new Source(SourceKind.State, index, TensorType.PerSample(past)));
        Value joined = builder.Apply(new Concat(1), builder.Apply(new Reshape(row), before), inputs[0]);
        Value last = builder.Apply(new Slice(1, joined.Shape[1] - past[0], past[0]), joined);
        builder.Append(new Sink(SinkKind.State, index), builder.Apply(new Reshape(past), last));
        var window = new Window(convolve.Window.Height, convolve.Window.Width with { Before = 0 });
        return builder.Apply(truncated with { Window = window }, [joined, .. inputs.Skip(1)]);
    }

    private int IndexOf(string layer) => state.Select((value, i) => (value, i)).First(pair => pair.value.Layer == layer).i;
}
