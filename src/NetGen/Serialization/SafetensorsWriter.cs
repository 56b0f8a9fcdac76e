using System.Buffers;
using System.Buffers.Binary;
using System.Text.Json;

namespace NetGen;

/// <summary>Collects tensors and strings and writes them as one safetensors file, see <see cref="SafetensorsFile"/>.</summary>
public sealed class SafetensorsWriter
{
    private const int ChunkLength = 1 << 14;

    private readonly List<Entry> entries = [];
    private readonly HashSet<string> names = new(StringComparer.Ordinal);

    /// <summary>The strings to write under <c>__metadata__</c>.</summary>
    public IDictionary<string, string> Metadata { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Adds a tensor of type <c>F32</c>. The values are read when the file is written.</summary>
    /// <param name="name">The tensor's name.</param>
    /// <param name="values">The elements, row-major.</param>
    /// <param name="shape">Dimensions; none for a single number.</param>
    /// <exception cref="ArgumentException">The name is taken or reserved, or the shape is of another length than the values.</exception>
    public void Add(string name, ReadOnlyMemory<float> values, params ReadOnlySpan<int> shape) =>
        Add(name, SafetensorsType.Single, values, shape);

    /// <summary>Adds a tensor of type <c>I64</c>. The values are read when the file is written.</summary>
    /// <inheritdoc cref="Add(string, ReadOnlyMemory{float}, ReadOnlySpan{int})"/>
    public void Add(string name, ReadOnlyMemory<long> values, params ReadOnlySpan<int> shape) =>
        Add(name, SafetensorsType.Int64, values, shape);

    /// <summary>Adds a tensor of type <c>U64</c>. The values are read when the file is written.</summary>
    /// <inheritdoc cref="Add(string, ReadOnlyMemory{float}, ReadOnlySpan{int})"/>
    public void Add(string name, ReadOnlyMemory<ulong> values, params ReadOnlySpan<int> shape) =>
        Add(name, SafetensorsType.UInt64, values, shape);

    /// <summary>Writes the file. A file that is there already is replaced when all is written, or, if anything fails, not touched.</summary>
    public void Save(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        AtomicFile.Write(path, Write);
    }

    /// <summary>Writes to a stream, from its position on. The stream stays open.</summary>
    public void Write(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);

        // Wide elements first: then each tensor is aligned to its element.
        Entry[] inOrder = [.. entries.OrderByDescending(entry => SafetensorsType.SizeOf(entry.Type))];
        ReadOnlySpan<byte> json = Header(inOrder);
        Span<byte> prefix = stackalloc byte[SafetensorsHeader.PrefixLength];
        BinaryPrimitives.WriteUInt64LittleEndian(prefix, (ulong)json.Length);
        stream.Write(prefix);
        stream.Write(json);
        foreach (Entry entry in inOrder)
            entry.Write(stream);
    }

    private void Add<T>(string name, string type, ReadOnlyMemory<T> values, ReadOnlySpan<int> shape)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(name);
        long length = 1;
        foreach (int dimension in shape)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(dimension, nameof(shape));
            length = checked(length * dimension);
        }

        if (length != values.Length)
        {
            throw new ArgumentException(
                $"\"{name}\": expected {length} values for the shape [{string.Join(", ", shape.ToArray())}], received {values.Length}.",
                nameof(values));
        }

        if (name == SafetensorsHeader.MetadataKey || !names.Add(name))
            throw new ArgumentException($"Expected a name that is neither taken nor reserved, received \"{name}\".", nameof(name));
        long byteLength = length * SafetensorsType.SizeOf(type);
        entries.Add(new Entry(name, type, shape.ToArray(), byteLength, stream => WriteData(stream, values.Span)));
    }

    private static unsafe void WriteData<T>(Stream stream, ReadOnlySpan<T> values)
        where T : unmanaged
    {
        Span<byte> chunk = stackalloc byte[ChunkLength];
        while (values.Length > 0)
        {
            int count = Math.Min(values.Length, ChunkLength / sizeof(T));
            LittleEndian.Write(values[..count], chunk);
            stream.Write(chunk[..(count * sizeof(T))]);
            values = values[count..];
        }
    }

    private byte[] Header(Entry[] inOrder)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            WriteMetadata(json);
            long offset = 0;
            foreach (Entry entry in inOrder)
            {
                json.WriteStartObject(entry.Name);
                json.WriteString("dtype", entry.Type);
                WriteNumbers(json, "shape", Array.ConvertAll(entry.Shape, dimension => (long)dimension));
                WriteNumbers(json, "data_offsets", [offset, offset + entry.ByteLength]);
                json.WriteEndObject();
                offset += entry.ByteLength;
            }

            json.WriteEndObject();
        }

        // Blanks up to a multiple of 8 bytes, as the format asks: the data begins aligned.
        const int alignment = 8;
        int length = (buffer.WrittenCount + alignment - 1) / alignment * alignment;
        if (length > SafetensorsHeader.MaximumLength)
            throw new InvalidOperationException($"Expected a header of at most {SafetensorsHeader.MaximumLength} bytes, received {length}.");
        var padded = new byte[length];
        padded.AsSpan().Fill((byte)' ');
        buffer.WrittenSpan.CopyTo(padded);
        return padded;
    }

    private void WriteMetadata(Utf8JsonWriter json)
    {
        if (Metadata.Count == 0)
            return;
        json.WriteStartObject(SafetensorsHeader.MetadataKey);
        foreach ((string key, string value) in Metadata)
            json.WriteString(key, value);
        json.WriteEndObject();
    }

    private static void WriteNumbers(Utf8JsonWriter json, string name, long[] numbers)
    {
        json.WriteStartArray(name);
        foreach (long number in numbers)
            json.WriteNumberValue(number);
        json.WriteEndArray();
    }

    private sealed record Entry(string Name, string Type, int[] Shape, long ByteLength, Action<Stream> Write);
}
