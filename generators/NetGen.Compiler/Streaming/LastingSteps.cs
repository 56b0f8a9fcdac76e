using NetGen.Compiler.Graphs;
using NetGen.Compiler.Ops;

namespace NetGen.Compiler.Streaming;

/// <summary>What of the forward pass later steps see: of that all steps of a chunk are computed, of the rest the last one alone, which the output is made of.</summary>
internal static class LastingSteps
{
    /// <summary>The nodes that lead to keys and values, all that a chunk leaves behind.</summary>
    public static HashSet<Node> Of(Graph forward)
    {
        var nodes = new HashSet<Node>();
        foreach (Node node in forward.Nodes.Reverse())
        {
            if (nodes.Contains(node))
                nodes.UnionWith(node.Inputs.Select(input => input.Producer));
            else if (node.Op is Attention attention)
                nodes.UnionWith([node.Inputs[attention.Key.Input].Producer, node.Inputs[attention.Value.Input].Producer]);
        }

        return nodes;
    }
}
