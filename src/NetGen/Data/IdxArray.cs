using System.Buffers.Binary;

namespace NetGen;

/// <summary>The array of an IDX file, whole and checked; <see cref="IdxReader"/> reads it.</summary>
public sealed class IdxArray
{
    private readonly string file;
    private readonly byte[] data;

    internal IdxArray(string file, IdxType type, int[] dimensions, byte[] data)
    {
        (this.file, this.data) = (file, data);
        (Type, Dimensions) = (type, dimensions);
        Length = data.Length / SizeOf(type);
    }

    /// <summary>The elements' type.</summary>
    public IdxType Type { get; }

    /// <summary>The dimensions; the first is the number of samples.</summary>
    public IReadOnlyList<int> Dimensions { get; }

    /// <summary>Number of samples: the first dimension.</summary>
    public int Count => Dimensions[0];

    /// <summary>Number of elements: the product of <see cref="Dimensions"/>.</summary>
    public int Length { get; }

    /// <summary>The elements, row-major; doubles are rounded.</summary>
    public float[] ToFloats() => Type switch
    {
        IdxType.Real32 => Convert(i => BinaryPrimitives.ReadSingleBigEndian(At(i, sizeof(float)))),
        IdxType.Real64 => Convert(i => (float)BinaryPrimitives.ReadDoubleBigEndian(At(i, sizeof(double)))),
        _ => Convert(i => (float)WholeAt(i)),
    };

    /// <summary>Bytes as pixels: 0 to 255 becomes 0 to 1.</summary>
    /// <exception cref="InvalidDataException">The elements are not unsigned bytes.</exception>
    public float[] ToUnitFloats() => Type == IdxType.Unsigned8
        ? Convert(i => data[i] / 255f)
        : throw IdxReader.WrongType(file, "unsigned bytes", Type);

    /// <summary>The elements of a whole type, row-major, such as labels.</summary>
    /// <exception cref="InvalidDataException">The elements are floating-point numbers.</exception>
    public int[] ToInts() => Type is not (IdxType.Real32 or IdxType.Real64)
        ? Convert(WholeAt)
        : throw IdxReader.WrongType(file, "whole numbers", Type);

    /// <summary>Bytes of an element; 0 for what is no type.</summary>
    internal static int SizeOf(IdxType type) => type switch
    {
        IdxType.Unsigned8 or IdxType.Signed8 => sizeof(byte),
        IdxType.Signed16 => sizeof(short),
        IdxType.Signed32 => sizeof(int),
        IdxType.Real32 => sizeof(float),
        IdxType.Real64 => sizeof(double),
        _ => 0,
    };

    private int WholeAt(int index) => Type switch
    {
        IdxType.Unsigned8 => data[index],
        IdxType.Signed8 => (sbyte)data[index],
        IdxType.Signed16 => BinaryPrimitives.ReadInt16BigEndian(At(index, sizeof(short))),
        _ => BinaryPrimitives.ReadInt32BigEndian(At(index, sizeof(int))),
    };

    private ReadOnlySpan<byte> At(int index, int size) => data.AsSpan(index * size, size);

    private T[] Convert<T>(Func<int, T> valueAt)
    {
        var values = new T[Length];
        for (int i = 0; i < values.Length; i++)
            values[i] = valueAt(i);
        return values;
    }
}
