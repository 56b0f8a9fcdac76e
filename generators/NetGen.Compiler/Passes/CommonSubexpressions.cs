using NetGen.Compiler.Graphs;
using NetGen.Compiler.Ops;

namespace NetGen.Compiler.Passes;

/// <summary>Computes the same thing only once.</summary>
public static class CommonSubexpressions
{
    /// <summary>Runs the pass.</summary>
    public static Graph Run(Graph graph)
    {
        var known = new Dictionary<(Op Op, Value? First), List<Node>>();
        return GraphRewriter.Rewrite(graph, (builder, node, inputs) =>
        {
            if (node.Op is Sink)
                return null;

            var key = (node.Op, inputs.FirstOrDefault());
            if (!known.TryGetValue(key, out List<Node>? candidates))
                known[key] = candidates = [];
            Node? same = candidates.FirstOrDefault(candidate => candidate.Inputs.SequenceEqual(inputs));
            if (same is null)
                candidates.Add(same = builder.Append(node.Op, inputs));
            return same.Outputs;
        });
    }
}
