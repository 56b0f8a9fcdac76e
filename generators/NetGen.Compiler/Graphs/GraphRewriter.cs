using NetGen.Compiler.Ops;

namespace NetGen.Compiler.Graphs;

/// <summary>Builds a new graph from an old one, node by node: the way every pass is written.</summary>
public sealed class GraphRewriter
{
    private readonly Dictionary<Value, Value> replacements = [];
    private readonly GraphBuilder builder = new();

    /// <summary>
    /// Rewrites a graph. <paramref name="rewrite"/> gets each node and its inputs in the new graph, appends what it likes
    /// to the builder and returns the new outputs; <see langword="null"/> keeps the node as it is.
    /// </summary>
    public static Graph Rewrite(Graph graph, Func<GraphBuilder, Node, Value[], IReadOnlyList<Value>?> rewrite)
    {
        var rewriter = new GraphRewriter();
        foreach (Node node in graph.Nodes)
            rewriter.Visit(node, rewrite);
        return rewriter.builder.Build();
    }

    private void Visit(Node node, Func<GraphBuilder, Node, Value[], IReadOnlyList<Value>?> rewrite)
    {
        builder.Origin = node.Origin;
        Value[] inputs = node.Inputs.Select(input => replacements[input]).ToArray();
        IReadOnlyList<Value> outputs = rewrite(builder, node, inputs) ?? builder.Append(node.Op, inputs).Outputs;
        for (int i = 0; i < node.Outputs.Count; i++)
            replacements[node.Outputs[i]] = outputs[i];
    }
}
