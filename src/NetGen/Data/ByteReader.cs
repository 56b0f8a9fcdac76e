namespace NetGen;

/// <summary>Reads a stream from front to back, and says at which byte it ended or was broken.</summary>
/// <param name="stream">The stream.</param>
/// <param name="name">The file's name, for messages.</param>
/// <param name="likelyLength">The file's size: as much memory is asked for without having seen the bytes, no more.</param>
internal sealed class ByteReader(Stream stream, string name, long likelyLength)
{
    private const int LeastAllocation = 4096;

    /// <summary>The file's name, for messages.</summary>
    public string Name => name;

    /// <summary>How many bytes have been read.</summary>
    public long Position { get; private set; }

    /// <summary>What is wrong with a file, and where.</summary>
    public static InvalidDataException Wrong(string file, long position, string problem, Exception? inner = null) =>
        new($"{file}, byte {position}: {problem}", inner);

    /// <summary>Reads so many bytes.</summary>
    /// <param name="length">How many.</param>
    /// <param name="what">What they are, for the message: "of data".</param>
    /// <exception cref="InvalidDataException">The file ends before, or is broken.</exception>
    public byte[] Read(int length, string what)
    {
        // The length comes out of the file and may be a lie: memory grows only as bytes arrive.
        var bytes = new byte[Math.Min(length, Math.Max(likelyLength, LeastAllocation))];
        int filled = 0;
        while (filled < length)
        {
            if (filled == bytes.Length)
                Array.Resize(ref bytes, (int)Math.Min(length, 2L * filled));
            int received = ReadSome(bytes.AsSpan(filled));
            if (received == 0)
                throw Wrong(name, Position, $"expected {length} bytes {what}, received {filled}: the file ends.");
            filled += received;
        }

        return bytes;
    }

    /// <summary>Checks that nothing is left.</summary>
    /// <exception cref="InvalidDataException">Something is, or the file is broken.</exception>
    public void ExpectEnd()
    {
        long end = Position;
        if (ReadSome(stackalloc byte[1]) > 0)
            throw Wrong(name, end, "expected the end of the file, received more bytes.");
    }

    private int ReadSome(Span<byte> bytes)
    {
        try
        {
            int received = stream.Read(bytes);
            Position += received;
            return received;
        }
        catch (InvalidDataException exception)
        {
            throw Wrong(name, Position, $"the packed data is broken: {exception.Message}", exception);
        }
    }
}
