using NetGen.Compiler.Ops;

namespace NetGen.Compiler.Graphs;

/// <summary>Nodes in the order in which they are computed. What a graph is for are its <see cref="Sink"/> nodes.</summary>
/// <param name="Nodes">Each node stands after those whose outputs it takes.</param>
public sealed record Graph(IReadOnlyList<Node> Nodes)
{
    /// <summary>The nodes that carry results out of the graph.</summary>
    public IEnumerable<Node> Sinks => Nodes.Where(node => node.Op is Sink);

    /// <summary>For each value the nodes that take it, in order; a node that takes it twice is listed twice.</summary>
    public Dictionary<Value, List<Node>> Consumers()
    {
        var consumers = new Dictionary<Value, List<Node>>();
        foreach (Node node in Nodes)
        {
            foreach (Value output in node.Outputs)
                consumers[output] = [];
            foreach (Value input in node.Inputs)
                consumers[input].Add(node);
        }

        return consumers;
    }
}
