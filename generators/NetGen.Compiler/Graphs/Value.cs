using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Graphs;

/// <summary>A tensor in a graph: one output of one node. Two values are the same only if they are the same object.</summary>
public sealed class Value
{
    internal Value(Node producer, int index, TensorType type)
    {
        Producer = producer;
        Index = index;
        Type = type;
    }

    /// <summary>The node that computes it.</summary>
    public Node Producer { get; }

    /// <summary>Which of the node's outputs it is.</summary>
    public int Index { get; }

    /// <summary>Element, batch and shape.</summary>
    public TensorType Type { get; }

    /// <summary>Dimensions without the batch.</summary>
    public Shape Shape => Type.Shape;

    /// <inheritdoc/>
    public override string ToString() => $"{Producer.Origin}.{Producer.Op.GetType().Name} {Type}";
}
