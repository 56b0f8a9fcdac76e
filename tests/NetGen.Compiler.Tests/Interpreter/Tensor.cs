using NetGen.Compiler.Graphs;
using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Tests.Interpreter;

/// <summary>The value of a tensor: row-major, sample after sample where it is batched. Indices are whole doubles.</summary>
public sealed class Tensor
{
    /// <summary>Takes the elements as they are.</summary>
    public Tensor(TensorType type, int samples, double[] elements)
    {
        Type = type;
        Samples = type.Batched ? samples : 1;
        Elements = elements;
        Columns = type.Shape.Rank == 0 ? 1 : type.Shape.Last;
        if (elements.Length != Samples * type.Shape.Length)
            throw new GraphException($"{elements.Length} elements do not make {Samples} of {type}.");
    }

    /// <summary>All zeros.</summary>
    public Tensor(TensorType type, int samples)
        : this(type, samples, new double[(type.Batched ? samples : 1) * type.Shape.Length])
    {
    }

    public TensorType Type { get; }

    /// <summary>How many samples the elements are of; 1 where all samples share the tensor.</summary>
    public int Samples { get; }

    public double[] Elements { get; }

    public Shape Shape => Type.Shape;

    /// <summary>Size of the last dimension; 1 for a single number.</summary>
    public int Columns { get; }

    /// <summary>Number of runs along the last dimension, over all samples.</summary>
    public int Rows => Elements.Length / Columns;

    /// <summary>One run along the last dimension.</summary>
    public Span<double> Row(int row) => Elements.AsSpan(row * Columns, Columns);
}
