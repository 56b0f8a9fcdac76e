using System.Buffers.Binary;
using System.IO.Compression;

namespace NetGen;

/// <summary>Reads IDX files, the format of MNIST, plain or packed with gzip (one member), which the content tells, not the name.</summary>
/// <remarks>
/// The format (http://yann.lecun.com/exdb/mnist): two bytes 0, a byte with the elements' type (<see cref="IdxType"/>), a byte
/// with the number of dimensions, the dimensions as big-endian 32-bit numbers, the elements, big-endian and row-major.
/// </remarks>
public static class IdxReader
{
    private const int PrefixLength = 4;

    /// <summary>Reads a file.</summary>
    /// <exception cref="InvalidDataException">It is no intact IDX file; the message names file, byte and reason.</exception>
    public static IdxArray Read(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        using FileStream stream = File.OpenRead(path);
        return Read(stream, path);
    }

    /// <summary>Reads what a stream has from its position to its end, and leaves it open.</summary>
    /// <exception cref="InvalidDataException">It is no intact IDX file; the message names byte and reason.</exception>
    public static IdxArray Read(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (stream.CanSeek)
            return Read(stream, "The stream");
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        memory.Position = 0;
        return Read(memory, "The stream");
    }

    /// <summary>Reads images, scaled to 0 … 1, and their labels: a column of [height × width] numbers and a column of indices.</summary>
    /// <param name="imagesPath">A file of unsigned bytes, [count, height, width] or [count, …].</param>
    /// <param name="labelsPath">A file of whole numbers, [count].</param>
    /// <exception cref="InvalidDataException">A file is not intact or not of this kind, or the counts differ.</exception>
    public static Dataset ReadDataset(string imagesPath, string labelsPath)
    {
        IdxArray images = Read(imagesPath);
        IdxArray labels = Read(labelsPath);
        if (images.Dimensions.Count < 2)
            throw Wrong(imagesPath, PrefixLength - 1, $"expected 2 dimensions or more, received {images.Dimensions.Count}.");
        if (labels.Dimensions.Count != 1)
            throw Wrong(labelsPath, PrefixLength - 1, $"expected 1 dimension, received {labels.Dimensions.Count}.");
        if (labels.Count != images.Count)
            throw Wrong(labelsPath, PrefixLength, $"expected {images.Count} labels, as many as there are images, received {labels.Count}.");
        return new Dataset(images.Count, images.ToUnitFloats(), labels.ToInts());
    }

    internal static InvalidDataException WrongType(string file, string expected, IdxType received) =>
        Wrong(file, PrefixLength - 2, $"expected {expected}, received the type {received}.");

    private static IdxArray Read(Stream stream, string name)
    {
        long start = stream.Position;
        bool isPacked = stream.ReadByte() == 0x1F && stream.ReadByte() == 0x8B;
        stream.Position = start;
        using GZipStream? unpacked = isPacked ? new GZipStream(stream, CompressionMode.Decompress, leaveOpen: true) : null;
        var reader = new ByteReader(unpacked ?? stream, isPacked ? $"{name}, unpacked" : name, stream.Length - start);
        (IdxType type, int dimensionCount) = ReadPrefix(reader);
        int[] dimensions = ReadDimensions(reader, dimensionCount, IdxArray.SizeOf(type), out int byteLength);
        byte[] data = reader.Read(byteLength, "of data");
        reader.ExpectEnd();
        if (isPacked)
            CheckPackedEnd(stream, name, (uint)reader.Position);
        return new IdxArray(name, type, dimensions, data);
    }

    /// <summary>
    /// Checks that a packed file ends with its data's size, as RFC 1952 has it: the decompressor accepts files whose
    /// checksum and size are cut off.
    /// </summary>
    private static void CheckPackedEnd(Stream stream, string name, uint unpackedLength)
    {
        long at = stream.Length - sizeof(uint);
        stream.Position = at;
        Span<byte> bytes = stackalloc byte[sizeof(uint)];
        stream.ReadExactly(bytes);
        uint size = BinaryPrimitives.ReadUInt32LittleEndian(bytes);
        if (size != unpackedLength)
            throw Wrong(name, at, $"expected the unpacked size {unpackedLength} at the end, received {size}: cut off, or not the end.");
    }

    private static (IdxType Type, int DimensionCount) ReadPrefix(ByteReader reader)
    {
        byte[] prefix = reader.Read(PrefixLength, "of the header");
        if (prefix[0] != 0 || prefix[1] != 0)
            throw Wrong(reader.Name, 0, $"expected two bytes 0 or a gzip file, received {prefix[0]:X2} {prefix[1]:X2}.");
        var type = (IdxType)prefix[2];
        if (IdxArray.SizeOf(type) == 0)
            throw Wrong(reader.Name, 2, $"expected an element type 08, 09, 0B, 0C, 0D or 0E, received {prefix[2]:X2}.");
        if (prefix[3] == 0)
            throw Wrong(reader.Name, 3, "expected 1 dimension or more, received 0.");
        return (type, prefix[3]);
    }

    private static int[] ReadDimensions(ByteReader reader, int count, int elementSize, out int byteLength)
    {
        byte[] bytes = reader.Read(count * sizeof(int), "of dimensions");
        var dimensions = new int[count];
        long length = elementSize;
        for (int i = 0; i < count; i++)
        {
            int at = PrefixLength + (i * sizeof(int));
            dimensions[i] = BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(i * sizeof(int)));
            if (dimensions[i] < 0)
                throw Wrong(reader.Name, at, $"expected a dimension of 0 or more, received {dimensions[i]}.");
            length *= dimensions[i];
            if (length > Array.MaxLength)
                throw Wrong(reader.Name, at, $"expected at most {Array.MaxLength} bytes of data, the dimensions so far make it {length}.");
        }

        byteLength = (int)length;
        return dimensions;
    }

    private static InvalidDataException Wrong(string file, long position, string problem) => ByteReader.Wrong(file, position, problem);
}
