using NetGen.Compiler.Specs;

namespace NetGen.Compiler.Shapes;

/// <summary>Dimensions of a tensor, outermost first, without the batch.</summary>
public sealed record Shape
{
    // Asked for all the time; beyond what an int holds it no longer matters how far.
    private readonly long length;

    /// <summary>A shape of the given dimensions; none make a scalar.</summary>
    public Shape(params int[] dimensions)
    {
        Dimensions = new EquatableArray<int>(dimensions);
        length = dimensions.Aggregate(1L, (product, dimension) => Math.Min(product * dimension, 1L + int.MaxValue));
    }

    /// <summary>A shape of the given dimensions.</summary>
    public Shape(IEnumerable<int> dimensions)
        : this(dimensions.ToArray())
    {
    }

    /// <summary>The shape of a single number.</summary>
    public static Shape Scalar { get; } = new();

    /// <summary>The dimensions, outermost first.</summary>
    public EquatableArray<int> Dimensions { get; }

    /// <summary>Number of dimensions.</summary>
    public int Rank => Dimensions.Count;

    /// <summary>Number of elements: the product of the dimensions.</summary>
    /// <exception cref="OverflowException">The product is larger than an <see cref="int"/>.</exception>
    public int Length => checked((int)length);

    /// <summary>The last dimension: features, channels, classes.</summary>
    public int Last => Dimensions[Rank - 1];

    /// <summary>A dimension; 0 is the outermost.</summary>
    public int this[int axis] => Dimensions[axis];

    /// <summary>All dimensions but the last.</summary>
    public Shape WithoutLast => new(Dimensions.Take(Rank - 1));

    /// <summary>The same dimensions but for the last.</summary>
    public Shape WithLast(int last) => new(Dimensions.Take(Rank - 1).Append(last));

    /// <summary>The same dimensions but for one.</summary>
    public Shape With(int axis, int dimension) => new(Dimensions.Select((old, i) => i == axis ? dimension : old));

    /// <inheritdoc/>
    public override string ToString() => $"[{string.Join(", ", Dimensions)}]";
}
