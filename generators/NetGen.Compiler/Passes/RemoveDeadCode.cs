using NetGen.Compiler.Graphs;
using NetGen.Compiler.Ops;

namespace NetGen.Compiler.Passes;

/// <summary>Drops what no sink needs.</summary>
public static class RemoveDeadCode
{
    /// <summary>Runs the pass.</summary>
    public static Graph Run(Graph graph)
    {
        var needed = new HashSet<Node>();
        foreach (Node node in graph.Nodes.Reverse())
        {
            if (node.Op is Sink || needed.Contains(node))
            {
                needed.Add(node);
                needed.UnionWith(node.Inputs.Select(input => input.Producer));
            }
        }

        return new Graph(graph.Nodes.Where(needed.Contains).ToArray());
    }
}
