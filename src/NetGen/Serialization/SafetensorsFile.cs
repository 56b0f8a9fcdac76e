using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;

namespace NetGen;

/// <summary>
/// A safetensors file that is open for reading. Opening checks the whole header: no tensor overlaps another, none lies
/// outside the file, nothing is left over. Data is read when it is asked for. <see cref="SafetensorsWriter"/> writes such files.
/// </summary>
public sealed class SafetensorsFile : IDisposable
{
    private const int ChunkLength = 1 << 14;

    private readonly Stream stream;
    private readonly bool ownsStream;
    private readonly long dataStart;
    private readonly SafetensorsHeader header;
    private readonly Dictionary<string, SafetensorsTensor> byName;

    private SafetensorsFile(Stream stream, string name, bool ownsStream)
    {
        this.stream = stream;
        this.ownsStream = ownsStream;
        Name = name;
        long length = stream.Length - stream.Position;
        ReadOnlySpan<byte> json = ReadHeader(length);
        dataStart = stream.Position;
        header = SafetensorsHeader.Parse(json, length - SafetensorsHeader.PrefixLength - json.Length, name);
        byName = header.Tensors.ToDictionary(tensor => tensor.Name, StringComparer.Ordinal);
    }

    /// <summary>The file's path, or what stands for it in messages.</summary>
    public string Name { get; }

    /// <summary>The tensors in the order of their data.</summary>
    public IReadOnlyList<SafetensorsTensor> Tensors => header.Tensors;

    /// <summary>The strings under <c>__metadata__</c>.</summary>
    public IReadOnlyDictionary<string, string> Metadata => header.Metadata;

    /// <summary>The tensor of a name.</summary>
    /// <exception cref="InvalidDataException">The file has none; the message lists the names.</exception>
    public SafetensorsTensor this[string name] => TryGet(name, out SafetensorsTensor? tensor)
        ? tensor
        : throw new InvalidDataException($"{Name}: there is no tensor \"{name}\". The file has: {string.Join(", ", byName.Keys)}.");

    /// <summary>Opens a file.</summary>
    /// <exception cref="InvalidDataException">It is no intact safetensors file; the message says all that is wrong with it.</exception>
    public static SafetensorsFile Open(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return Open(File.OpenRead(path), path, ownsStream: true);
    }

    /// <summary>
    /// Opens what a stream has from its position to its end. The stream must live as long as the file and is not closed with
    /// it; one that cannot seek is read into memory at once.
    /// </summary>
    /// <exception cref="InvalidDataException">It is no intact safetensors file; the message says all that is wrong with it.</exception>
    public static SafetensorsFile Open(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (stream.CanSeek)
            return Open(stream, "The stream", ownsStream: false);
        var memory = new MemoryStream();
        stream.CopyTo(memory);
        memory.Position = 0;
        return Open(memory, "The stream", ownsStream: true);
    }

    /// <summary>Finds a tensor by its name.</summary>
    public bool TryGet(string name, [MaybeNullWhen(false)] out SafetensorsTensor tensor) => byName.TryGetValue(name, out tensor);

    /// <summary>Copies a tensor of type <c>F32</c>, <c>F16</c>, <c>BF16</c> or <c>F64</c> (rounded).</summary>
    /// <param name="name">The tensor's name.</param>
    /// <param name="values">As long as the tensor.</param>
    /// <exception cref="InvalidDataException">No such tensor, or another type.</exception>
    /// <exception cref="ArgumentException">The span is of another length.</exception>
    public void Read(string name, Span<float> values)
    {
        SafetensorsTensor tensor = Find(name, SafetensorsType.IsFloat, SafetensorsType.Floats);
        Read(tensor, values, (bytes, part) => SafetensorsType.Decode(tensor.Type, bytes, part));
    }

    /// <summary>Copies a tensor of type <c>I64</c>.</summary>
    /// <inheritdoc cref="Read(string, Span{float})"/>
    public void Read(string name, Span<long> values)
    {
        SafetensorsTensor tensor = Find(name, type => type == SafetensorsType.Int64, SafetensorsType.Int64);
        Read(tensor, values, LittleEndian.Read);
    }

    /// <summary>Copies a tensor of type <c>U64</c>.</summary>
    /// <inheritdoc cref="Read(string, Span{float})"/>
    public void Read(string name, Span<ulong> values)
    {
        SafetensorsTensor tensor = Find(name, type => type == SafetensorsType.UInt64, SafetensorsType.UInt64);
        Read(tensor, values, LittleEndian.Read);
    }

    /// <summary>Closes the file; a stream that was handed in stays open.</summary>
    public void Dispose()
    {
        if (ownsStream)
            stream.Dispose();
    }

    private static SafetensorsFile Open(Stream stream, string name, bool ownsStream)
    {
        try
        {
            return new SafetensorsFile(stream, name, ownsStream);
        }
        catch
        {
            if (ownsStream)
                stream.Dispose();
            throw;
        }
    }

    private byte[] ReadHeader(long length)
    {
        Span<byte> prefix = stackalloc byte[SafetensorsHeader.PrefixLength];
        if (length < prefix.Length)
            throw new InvalidDataException($"{Name}: not a safetensors file; expected {prefix.Length} bytes with the header's length, received {length} bytes.");
        ReadExactly(prefix);
        ulong headerLength = BinaryPrimitives.ReadUInt64LittleEndian(prefix);

        // Before memory is allocated for it: the length may be anything.
        if (headerLength > SafetensorsHeader.MaximumLength)
        {
            throw new InvalidDataException(
                $"{Name}: not a safetensors file; expected it to begin with its header's length, at most {SafetensorsHeader.MaximumLength} bytes, "
                + $"received {headerLength}.");
        }

        long rest = length - prefix.Length;
        if ((long)headerLength > rest)
        {
            throw new InvalidDataException(
                $"{Name}: not a safetensors file, or cut off; expected a header of at most the {rest} bytes that follow its length, "
                + $"received {headerLength}.");
        }

        var json = new byte[headerLength];
        ReadExactly(json);
        return json;
    }

    private SafetensorsTensor Find(string name, Func<string, bool> isRight, string expected)
    {
        SafetensorsTensor tensor = this[name];
        return isRight(tensor.Type)
            ? tensor
            : throw new InvalidDataException($"{Name}: \"{name}\": expected {expected}, received {tensor}.");
    }

    private void Read<T>(SafetensorsTensor tensor, Span<T> values, Action<ReadOnlySpan<byte>, Span<T>> decode)
    {
        if (values.Length != tensor.Length)
        {
            throw new ArgumentException(
                $"\"{tensor.Name}\" is {tensor}: expected room for {tensor.Length} values, received {values.Length}.", nameof(values));
        }

        stream.Position = dataStart + tensor.Begin;
        int size = SafetensorsType.SizeOf(tensor.Type);
        Span<byte> chunk = stackalloc byte[ChunkLength];
        while (values.Length > 0)
        {
            int count = Math.Min(values.Length, ChunkLength / size);
            ReadExactly(chunk[..(count * size)]);
            decode(chunk[..(count * size)], values[..count]);
            values = values[count..];
        }
    }

    private void ReadExactly(Span<byte> bytes)
    {
        try
        {
            stream.ReadExactly(bytes);
        }
        catch (EndOfStreamException exception)
        {
            throw new InvalidDataException($"{Name}: the file ended while it was read.", exception);
        }
    }
}
