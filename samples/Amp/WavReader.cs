using System.Buffers.Binary;
using System.Text;

namespace Amp;

/// <summary>Reads WAV files of one channel: PCM of 16 and 24 bits, and floats of 32.</summary>
internal static class WavReader
{
    private const int ChunkHeader = 8; // a name of four letters and a length
    private const int ExtensibleLength = 40;
    private const ushort Pcm = 1, Float = 3, Extensible = 0xFFFE;

    /// <summary>Reads a sound.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="InvalidDataException">The file is damaged, or of another form.</exception>
    public static Sound Read(string path)
    {
        byte[] bytes = File.ReadAllBytes(path);
        ReadOnlySpan<byte> file = bytes;
        if (file.Length < 12 || !file[..4].SequenceEqual("RIFF"u8) || !file[8..12].SequenceEqual("WAVE"u8))
            throw Damaged(path, "expected RIFF and WAVE at its start");
        ReadOnlySpan<byte> format = Chunk(path, file, "fmt "u8);
        ReadOnlySpan<byte> data = Chunk(path, file, "data"u8);
        if (format.Length < 16)
            throw Damaged(path, $"expected 16 bytes or more that tell the format, received {format.Length}");

        ushort channels = BinaryPrimitives.ReadUInt16LittleEndian(format[2..]);
        if (channels != 1)
            throw new InvalidDataException($"{path}: expected one channel, received {channels}.");
        uint rate = BinaryPrimitives.ReadUInt32LittleEndian(format[4..]);
        if (rate is < 8000 or > 384_000)
            throw new InvalidDataException($"{path}: expected 8,000 to 384,000 values a second, received {rate}.");
        WavFormat kind = Format(path, format);
        return new Sound((int)rate, kind, Values(path, data, kind));
    }

    /// <summary>The first chunk of a name. Chunks stand one behind the other, each at an even place.</summary>
    private static ReadOnlySpan<byte> Chunk(string path, ReadOnlySpan<byte> file, ReadOnlySpan<byte> name)
    {
        for (long place = 12; place + ChunkHeader <= file.Length;)
        {
            ReadOnlySpan<byte> header = file.Slice((int)place, ChunkHeader);
            uint length = BinaryPrimitives.ReadUInt32LittleEndian(header[4..]);
            if (header[..4].SequenceEqual(name))
            {
                return place + ChunkHeader + length <= file.Length
                    ? file.Slice((int)place + ChunkHeader, (int)length)
                    : throw Damaged(path, $"expected {length} bytes of \"{Text(name)}\", received {file.Length - place - ChunkHeader}");
            }

            place += ChunkHeader + length + (length & 1);
        }

        throw Damaged(path, $"expected a part \"{Text(name)}\", received none");
    }

    private static WavFormat Format(string path, ReadOnlySpan<byte> format)
    {
        // The extensible form has the tag of the plain one at the start of a longer identifier.
        ushort tag = BinaryPrimitives.ReadUInt16LittleEndian(format), bits = BinaryPrimitives.ReadUInt16LittleEndian(format[14..]);
        if (tag == Extensible && format.Length >= ExtensibleLength)
            tag = BinaryPrimitives.ReadUInt16LittleEndian(format[24..]);
        return (tag, bits) switch
        {
            (Pcm, 16) => WavFormat.Pcm16,
            (Pcm, 24) => WavFormat.Pcm24,
            (Float, 32) => WavFormat.Float32,
            _ => throw new InvalidDataException($"{path}: expected PCM of 16 or 24 bits or floats of 32, received format {tag} of {bits} bits."),
        };
    }

    private static float[] Values(string path, ReadOnlySpan<byte> data, WavFormat format)
    {
        int size = WavSample.Size(format);
        if (data.IsEmpty || data.Length % size > 0)
            throw Damaged(path, $"expected values of {size} bytes, received {data.Length} bytes");
        var values = new float[data.Length / size];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = WavSample.Read(data.Slice(i * size, size), format);
            if (!float.IsFinite(values[i]))
                throw Damaged(path, $"expected finite values, received {values[i]} at position {i}");
        }
        return values;
    }

    private static string Text(ReadOnlySpan<byte> name) => Encoding.ASCII.GetString(name).Trim();

    private static InvalidDataException Damaged(string path, string reason) => new($"{path}: this is no WAV file that can be read; {reason}.");
}
