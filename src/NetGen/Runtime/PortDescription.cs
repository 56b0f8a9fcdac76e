namespace NetGen;

/// <summary>An input or a target of a network, for one sample.</summary>
/// <param name="Name">The C# parameter's name in <c>Forward</c> and <c>Backward</c>.</param>
/// <param name="Type">Numbers or indices.</param>
/// <param name="Shape">Dimensions without the batch.</param>
/// <param name="IndexBound">For indices: the first value out of range (vocabulary, number of classes); else 0.</param>
/// <param name="IsLengths">Whether the indices are lengths, from 1 on: how many steps of the input before them count.</param>
public sealed record PortDescription(string Name, ElementType Type, int[] Shape, int IndexBound = 0, bool IsLengths = false)
{
    /// <summary>Elements per sample: the product of <see cref="Shape"/>.</summary>
    public int Length { get; } = Shape.Aggregate(1, (product, dimension) => checked(product * dimension));

    /// <summary>For indices: the smallest value.</summary>
    internal int IndexStart => IsLengths ? 1 : 0;
}
