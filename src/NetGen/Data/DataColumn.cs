using System.Runtime.InteropServices;

namespace NetGen;

/// <summary>
/// A column of a <see cref="Dataset"/>: numbers or indices. Arrays convert by themselves and hold the samples one behind the
/// other; <see cref="Windows(ReadOnlyMemory{int}, int, int)"/> gives samples that overlap. Memory is shared, never copied.
/// </summary>
[StructLayout(LayoutKind.Auto)]
public readonly struct DataColumn
{
    private readonly ReadOnlyMemory<float> floats;
    private readonly ReadOnlyMemory<int> indices;

    // 0 until a data set, which knows the number of samples, has been asked.
    private readonly int sampleLength;
    private readonly int stride;

    /// <summary>A column of numbers, the samples one behind the other.</summary>
    public DataColumn(ReadOnlyMemory<float> floats)
        : this(floats, sampleLength: 0, stride: 0)
    {
    }

    /// <summary>A column of token or class indices, the samples one behind the other.</summary>
    public DataColumn(ReadOnlyMemory<int> indices)
        : this(indices, sampleLength: 0, stride: 0)
    {
    }

    private DataColumn(ReadOnlyMemory<float> floats, int sampleLength, int stride)
    {
        Type = ElementType.Number;
        (this.floats, this.sampleLength, this.stride) = (floats, sampleLength, stride);
    }

    private DataColumn(ReadOnlyMemory<int> indices, int sampleLength, int stride)
    {
        Type = ElementType.Index;
        (this.indices, this.sampleLength, this.stride) = (indices, sampleLength, stride);
    }

    /// <summary>Numbers or indices.</summary>
    public ElementType Type { get; }

    /// <summary>Elements of the whole column.</summary>
    public int Length => Type == ElementType.Number ? floats.Length : indices.Length;

    /// <summary>Elements of a sample; 0 before the column is in a data set.</summary>
    public int SampleLength => sampleLength;

    /// <summary>How many elements lie between one sample's begin and the next one's; 0 before the column is in a data set.</summary>
    public int Stride => stride;

    /// <summary>The numbers of the whole column; empty in a column of indices.</summary>
    public ReadOnlySpan<float> Floats => floats.Span;

    /// <summary>The indices of the whole column; empty in a column of numbers.</summary>
    public ReadOnlySpan<int> Indices => indices.Span;

    /// <summary>A column of numbers; the array is shared, not copied.</summary>
    public static implicit operator DataColumn(float[] floats)
    {
        ArgumentNullException.ThrowIfNull(floats);
        return new DataColumn(floats.AsMemory());
    }

    /// <summary>A column of token or class indices; the array is shared, not copied.</summary>
    public static implicit operator DataColumn(int[] indices)
    {
        ArgumentNullException.ThrowIfNull(indices);
        return new DataColumn(indices.AsMemory());
    }

    /// <summary>A column whose sample i is <paramref name="length"/> numbers from i × <paramref name="stride"/> on.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Length or stride is not positive.</exception>
    public static DataColumn Windows(ReadOnlyMemory<float> floats, int length, int stride)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(length);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(stride);
        return new DataColumn(floats, length, stride);
    }

    /// <summary>A column whose sample i is <paramref name="length"/> indices from i × <paramref name="stride"/> on.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Length or stride is not positive.</exception>
    public static DataColumn Windows(ReadOnlyMemory<int> indices, int length, int stride)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(length);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(stride);
        return new DataColumn(indices, length, stride);
    }

    /// <summary>The column with a sample's length known.</summary>
    /// <param name="count">Number of samples.</param>
    /// <param name="index">The column's, for the message.</param>
    /// <exception cref="ArgumentException">The column does not hold so many samples.</exception>
    internal DataColumn Of(int count, int index)
    {
        if (stride > 0)
        {
            return count == 0 || ((count - 1L) * stride) + sampleLength <= Length ? this : throw new ArgumentException(
                $"Column {index}: expected {count} windows of {sampleLength} elements, each {stride} behind the last, "
                + $"received {Length} elements.");
        }

        if (count == 0 ? Length > 0 : Length % count > 0)
            throw new ArgumentException($"Column {index}: expected a length that {count} samples divide, received {Length} elements.");
        int length = count == 0 ? 0 : Length / count;
        return Over(0, Length, length, length);
    }

    /// <summary>The column from one sample on.</summary>
    internal DataColumn Slice(int start, int count) =>
        count == 0 ? Over(0, 0, sampleLength, stride) : Over(start * stride, ((count - 1) * stride) + sampleLength, sampleLength, stride);

    /// <summary>A copy of the given samples.</summary>
    internal DataColumn Copy(ReadOnlySpan<int> samples)
    {
        int length = checked(samples.Length * sampleLength);
        if (Type == ElementType.Number)
        {
            var numbers = new float[length];
            CopyTo(numbers, samples);
            return new DataColumn(numbers, sampleLength, sampleLength);
        }

        var copies = new int[length];
        CopyTo(copies, samples);
        return new DataColumn(copies, sampleLength, sampleLength);
    }

    /// <summary>Copies the given samples of a column of numbers, one behind the other.</summary>
    internal void CopyTo(Span<float> target, ReadOnlySpan<int> samples) =>
        RowCopy.Run(Floats, stride, target, sampleLength, samples);

    /// <summary>Copies the given samples of a column of indices, one behind the other.</summary>
    internal void CopyTo(Span<int> target, ReadOnlySpan<int> samples) =>
        RowCopy.Run(Indices, stride, target, sampleLength, samples);

    private DataColumn Over(int start, int length, int ofSample, int strideOfSample) => Type == ElementType.Number
        ? new DataColumn(floats.Slice(start, length), ofSample, strideOfSample)
        : new DataColumn(indices.Slice(start, length), ofSample, strideOfSample);
}
