using NetGen.Compiler.Expressions;
using NetGen.Compiler.Ops;
using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Graphs;

/// <summary>Reverse-mode differentiation: appends the backward pass to a graph, node by node from the last to the first.</summary>
public static class Differentiator
{
    /// <summary>
    /// Appends the gradients of Σ <paramref name="y"/> · <paramref name="upstream"/> with respect to all parameters (each
    /// contribution goes to a sink of its own, which adds) and to the inputs that are numbers, if asked.
    /// </summary>
    /// <param name="graph">The forward pass.</param>
    /// <param name="y">The value to differentiate.</param>
    /// <param name="upstream">∂loss/∂y, appended by the given function.</param>
    /// <param name="inputGradients">Whether the gradients of the inputs are wanted too.</param>
    public static Graph Differentiate(Graph graph, Value y, Func<GraphBuilder, Value> upstream, bool inputGradients)
    {
        var builder = new GraphBuilder(graph);
        HashSet<Value> learnt = DependOnWanted(graph, inputGradients);
        var contributions = new Dictionary<Value, List<Value>>();
        if (learnt.Contains(y))
        {
            builder.Origin = y.Producer.Origin.Reversed;
            contributions[y] = [upstream(builder)];
        }

        Walk(builder, graph, contributions, learnt, source => AppendSinks(builder, (Source)source.Op, source.Output, contributions, inputGradients));
        return builder.Build();
    }

    /// <summary>Appends the gradients of several values with respect to all sources of a graph that is not in the builder itself.</summary>
    /// <param name="builder">Takes the nodes of the backward pass.</param>
    /// <param name="graph">The forward pass.</param>
    /// <param name="upstream">The values, and the parts of their gradients.</param>
    /// <returns>The parts of each value's gradient.</returns>
    public static Dictionary<Value, List<Value>> Backpropagate(GraphBuilder builder, Graph graph, IReadOnlyDictionary<Value, List<Value>> upstream)
    {
        var contributions = upstream.ToDictionary(pair => pair.Key, pair => pair.Value.ToList());
        var numbers = new HashSet<Value>(graph.Nodes.SelectMany(node => node.Outputs).Where(output => output.Type.Element == ElementKind.Number));
        Walk(builder, graph, contributions, numbers, _ => { });
        return contributions;
    }

    private static void Walk(
        GraphBuilder builder, Graph graph, Dictionary<Value, List<Value>> contributions, HashSet<Value> learnt, Action<Node> atSource)
    {
        foreach (Node node in graph.Nodes.Reverse())
        {
            builder.Origin = node.Origin.Reversed;
            if (node.Op is Source)
                atSource(node);
            else if (node.Outputs.Any(contributions.ContainsKey))
                AppendGradient(builder, node, contributions, learnt);
        }
    }

    private static void AppendGradient(
        GraphBuilder builder, Node node, Dictionary<Value, List<Value>> contributions, HashSet<Value> learnt)
    {
        Value?[] outputGradients = node.Outputs.Select(output => Sum(builder, output, contributions)).ToArray();
        bool[] needed = node.Inputs.Select(learnt.Contains).ToArray();
        IReadOnlyList<Value?> gradients = node.Op.Gradient(new GradientContext(builder, node, outputGradients, needed));
        for (int i = 0; i < gradients.Count; i++)
        {
            if (gradients[i] is not { } gradient || !needed[i])
                continue;
            Value input = node.Inputs[i];
            if (gradient.Type != input.Type)
                throw new GraphException($"The gradient {gradient} of {node} has not the type of {input}.");
            if (!contributions.TryGetValue(input, out List<Value>? list))
                contributions[input] = list = [];
            list.Add(gradient);
        }
    }

    private static void AppendSinks(
        GraphBuilder builder, Source source, Value value, Dictionary<Value, List<Value>> contributions, bool inputGradients)
    {
        switch (source.Kind)
        {
            // A sink each: adding to the gradient in place is cheaper than adding contributions up first.
            case SourceKind.Parameter:
                foreach (Value gradient in contributions.TryGetValue(value, out List<Value>? list) ? list : [])
                    builder.Append(new Sink(SinkKind.ParameterGradient, source.Index), gradient);
                break;
            case SourceKind.Input when inputGradients && source.Type.Element == ElementKind.Number:
                Value zero = Sum(builder, value, contributions) ?? Map.Apply(builder, 0, value);
                builder.Append(new Sink(SinkKind.InputGradient, source.Index), zero);
                break;
        }
    }

    private static Value? Sum(GraphBuilder builder, Value value, Dictionary<Value, List<Value>> contributions) =>
        contributions.TryGetValue(value, out List<Value>? list) ? Sum(builder, list) : null;

    /// <summary>Appends the sum of the parts of a gradient.</summary>
    public static Value Sum(GraphBuilder builder, IReadOnlyList<Value> parts) =>
        JoinedParts(builder, parts) ?? parts.Aggregate((sum, next) => Map.Apply(builder, new Argument(0) + new Argument(1), sum, next));

    // The gradients of all parts that a value was cut into make up its own.
    private static Value? JoinedParts(GraphBuilder builder, IReadOnlyList<Value> parts)
    {
        if (parts.Count < 2 || parts[0].Producer.Op is not Pad { Axis: var axis })
            return null;
        int end = 0;
        Value[] ordered = [.. parts.OrderBy(part => part.Producer.Op is Pad pad ? pad.Before : 0)];
        foreach (Value part in ordered)
        {
            if (part.Producer.Op is not Pad pad || pad.Axis != axis || pad.Before != end)
                return null;
            end = part.Shape[axis] - pad.Behind;
        }

        return end == parts[0].Shape[axis] ? builder.Apply(new Concat(axis), [.. ordered.Select(part => part.Producer.Inputs[0])]) : null;
    }

    private static HashSet<Value> DependOnWanted(Graph graph, bool inputGradients)
    {
        var wanted = new HashSet<Value>();
        foreach (Node node in graph.Nodes)
        {
            bool isWanted = node.Op is Source source
                ? source.Kind == SourceKind.Parameter
                    || (inputGradients && source is { Kind: SourceKind.Input, Type.Element: ElementKind.Number })
                : node.Inputs.Any(wanted.Contains);
            if (isWanted)
                wanted.UnionWith(node.Outputs.Where(output => output.Type.Element == ElementKind.Number));
        }

        return wanted;
    }
}
