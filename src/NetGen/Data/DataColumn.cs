using System.Runtime.InteropServices;

namespace NetGen;

/// <summary>A column of a <see cref="Dataset"/>: numbers or indices, all samples one behind the other. Arrays convert by themselves.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly struct DataColumn
{
    private readonly ReadOnlyMemory<float> floats;
    private readonly ReadOnlyMemory<int> indices;

    /// <summary>A column of numbers; the memory is shared, not copied.</summary>
    public DataColumn(ReadOnlyMemory<float> floats)
    {
        this.floats = floats;
        Type = ElementType.Number;
    }

    /// <summary>A column of token or class indices; the memory is shared, not copied.</summary>
    public DataColumn(ReadOnlyMemory<int> indices)
    {
        this.indices = indices;
        Type = ElementType.Index;
    }

    /// <summary>Numbers or indices.</summary>
    public ElementType Type { get; }

    /// <summary>Elements of all samples together.</summary>
    public int Length => Type == ElementType.Number ? floats.Length : indices.Length;

    /// <summary>The numbers of all samples; empty in a column of indices.</summary>
    public ReadOnlySpan<float> Floats => floats.Span;

    /// <summary>The indices of all samples; empty in a column of numbers.</summary>
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

    internal DataColumn Slice(int start, int length) => Type == ElementType.Number
        ? new DataColumn(floats.Slice(start, length))
        : new DataColumn(indices.Slice(start, length));

    /// <summary>A copy with the samples in another order.</summary>
    internal DataColumn Gather(ReadOnlySpan<int> samples, int sampleLength)
    {
        if (Type == ElementType.Number)
        {
            var numbers = new float[Length];
            Gather(Floats, samples, sampleLength, numbers);
            return numbers;
        }

        var copy = new int[Length];
        Gather(Indices, samples, sampleLength, copy);
        return copy;
    }

    /// <summary>Copies the given samples to the front of a span.</summary>
    internal static void Gather<T>(ReadOnlySpan<T> column, ReadOnlySpan<int> samples, int sampleLength, Span<T> target)
    {
        for (int i = 0; i < samples.Length; i++)
            column.Slice(samples[i] * sampleLength, sampleLength).CopyTo(target[(i * sampleLength)..]);
    }
}
