using NetGen.Compiler.Specs;

namespace NetGen.Compiler.Shapes;

/// <summary>Dimensions of a tensor, outermost first, without the batch.</summary>
public sealed record Shape
{
    /// <summary>A shape of the given dimensions; none make a scalar.</summary>
    public Shape(params int[] dimensions) => Dimensions = new EquatableArray<int>(dimensions);

    /// <summary>A shape of the given dimensions.</summary>
    public Shape(IEnumerable<int> dimensions) => Dimensions = new EquatableArray<int>(dimensions);

    /// <summary>The shape of a single number.</summary>
    public static Shape Scalar { get; } = new();

    /// <summary>The dimensions, outermost first.</summary>
    public EquatableArray<int> Dimensions { get; }

    /// <summary>Number of dimensions.</summary>
    public int Rank => Dimensions.Count;

    /// <summary>Number of elements: the product of the dimensions.</summary>
    /// <exception cref="OverflowException">The product is larger than an <see cref="int"/>.</exception>
    public int Length => Dimensions.Aggregate(1, (product, dimension) => checked(product * dimension));

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
