using NetGen.Compiler.Graphs;
using NetGen.Compiler.Ops;

namespace NetGen.Compiler.Passes;

/// <summary>Computes a formula inside the sum over it, so that its values are never stored.</summary>
public static class FuseReduceBody
{
    /// <summary>Runs the pass.</summary>
    public static Graph Run(Graph graph)
    {
        Dictionary<Value, List<Node>> consumers = graph.Consumers();
        return GraphRewriter.Rewrite(graph, (builder, node, inputs) =>
            node.Op is Reduce { Body: null } reduce && inputs[0].Producer.Op is Map map && consumers[node.Inputs[0]].Count == 1
                ? builder.Append(reduce with { Body = map.Body }, inputs[0].Producer.Inputs.ToArray()).Outputs
                : null);
    }
}
