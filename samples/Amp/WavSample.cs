using System.Buffers.Binary;

namespace Amp;

/// <summary>Single values of WAV files, the low byte first.</summary>
internal static class WavSample
{
    /// <summary>Bytes of a value.</summary>
    public static int Size(WavFormat format) => format switch
    {
        WavFormat.Pcm16 => 2,
        WavFormat.Pcm24 => 3,
        _ => 4,
    };

    /// <summary>Reads a value.</summary>
    public static float Read(ReadOnlySpan<byte> bytes, WavFormat format) => format switch
    {
        WavFormat.Pcm16 => BinaryPrimitives.ReadInt16LittleEndian(bytes) / Unit(format),
        WavFormat.Pcm24 => (bytes[0] | (bytes[1] << 8) | ((sbyte)bytes[2] << 16)) / Unit(format),
        _ => BinaryPrimitives.ReadSingleLittleEndian(bytes),
    };

    /// <summary>Writes a value; what a whole number cannot hold is cut off.</summary>
    public static void Write(Span<byte> bytes, WavFormat format, float value)
    {
        if (format == WavFormat.Float32)
        {
            BinaryPrimitives.WriteSingleLittleEndian(bytes, value);
            return;
        }

        float unit = Unit(format);
        int whole = (int)MathF.Round(Math.Clamp(value * unit, -unit, unit - 1));
        for (int i = 0; i < bytes.Length; i++)
            bytes[i] = (byte)(whole >> (8 * i));
    }

    /// <summary>The whole number that stands for 1.</summary>
    private static float Unit(WavFormat format) => format == WavFormat.Pcm16 ? 1 << 15 : 1 << 23;
}
