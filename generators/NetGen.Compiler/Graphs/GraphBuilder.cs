using NetGen.Compiler.Ops;

namespace NetGen.Compiler.Graphs;

/// <summary>Appends nodes, one after the other.</summary>
public sealed class GraphBuilder
{
    private readonly List<Node> nodes = [];

    /// <summary>Starts from nothing.</summary>
    public GraphBuilder()
    {
    }

    /// <summary>Starts from the nodes of a graph, which stay as they are.</summary>
    public GraphBuilder(Graph graph) => nodes.AddRange(graph.Nodes);

    /// <summary>The layer that new nodes come from.</summary>
    public Origin Origin { get; set; } = new("network");

    /// <summary>Appends an op with any number of outputs.</summary>
    public Node Append(Op op, params Value[] inputs)
    {
        var node = new Node(op, inputs, Origin);
        nodes.Add(node);
        return node;
    }

    /// <summary>Appends an op with one output.</summary>
    public Value Apply(Op op, params Value[] inputs) => Append(op, inputs).Output;

    /// <summary>The nodes so far.</summary>
    public Graph Build() => new(nodes.ToArray());
}
