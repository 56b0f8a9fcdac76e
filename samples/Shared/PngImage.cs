using System.Buffers.Binary;
using System.IO.Compression;

namespace Samples;

/// <summary>A grey picture that is drawn part by part and written as a PNG file (ISO/IEC 15948), 8 bits a pixel.</summary>
/// <param name="width">Pixels in a row.</param>
/// <param name="height">Rows.</param>
/// <param name="background">What stands where nothing is drawn: 0 for black to 1 for white.</param>
internal sealed class PngImage(int width, int height, float background = 1)
{
    private const byte BitsPerPixel = 8;

    private readonly byte[] pixels = [.. Enumerable.Repeat(Grey(background), width * height)];

    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>Draws values as squares, row after row.</summary>
    /// <param name="left">The column of the part's first pixel.</param>
    /// <param name="top">The row of the part's first pixel.</param>
    /// <param name="values">0 for black to 1 for white; what lies beyond is cut to them.</param>
    /// <param name="columns">Values in a row.</param>
    /// <param name="scale">Width and height of each value's square, in pixels.</param>
    /// <exception cref="ArgumentException">The values do not fill their rows, or the part does not lie inside the picture.</exception>
    public void Draw(int left, int top, ReadOnlySpan<float> values, int columns, int scale = 1)
    {
        int rows = values.Length / columns;
        if (rows * columns != values.Length)
            throw new ArgumentException($"Expected full rows of {columns} values, received {values.Length} values.");
        if (left < 0 || top < 0 || left + (columns * scale) > width || top + (rows * scale) > height)
        {
            throw new ArgumentException(
                $"Expected a part inside {width} × {height} pixels, received {columns * scale} × {rows * scale} at ({left}, {top}).");
        }

        for (int y = 0; y < rows * scale; y++)
        {
            for (int x = 0; x < columns * scale; x++)
                pixels[((top + y) * width) + left + x] = Grey(values[(y / scale * columns) + (x / scale)]);
        }
    }

    /// <summary>Writes the picture.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Save(string path)
    {
        using FileStream file = File.Create(path);
        file.Write(Signature);
        WriteChunk(file, "IHDR"u8, Header());
        WriteChunk(file, "IDAT"u8, Compressed());
        WriteChunk(file, "IEND"u8, []);
    }

    private static byte Grey(float value) => (byte)MathF.Round(Math.Clamp(value, 0, 1) * byte.MaxValue);

    private byte[] Header()
    {
        // The zeros behind the depth: grey, and the only methods of compression, filtering and interlacing a grey picture needs.
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[8] = BitsPerPixel;
        return header;
    }

    private byte[] Compressed()
    {
        var data = new MemoryStream();
        using (var packer = new ZLibStream(data, CompressionLevel.SmallestSize))
        {
            for (int y = 0; y < height; y++)
            {
                packer.WriteByte(0); // this row is filtered by nothing
                packer.Write(pixels, y * width, width);
            }
        }
        return data.ToArray();
    }

    private static void WriteChunk(FileStream file, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        // Length, type, data, and the check sum of type and data.
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        file.Write(type);
        file.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~UpdateCheckSum(UpdateCheckSum(uint.MaxValue, type), data));
        file.Write(number);
    }

    /// <summary>CRC-32 with the reflected polynomial 0xEDB88320, bit by bit.</summary>
    private static uint UpdateCheckSum(uint sum, ReadOnlySpan<byte> data)
    {
        foreach (byte value in data)
        {
            sum ^= value;
            for (int bit = 0; bit < 8; bit++)
                sum = (sum >> 1) ^ (0xEDB88320 & (0 - (sum & 1)));
        }
        return sum;
    }
}
