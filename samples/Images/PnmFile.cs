using System.Globalization;
using System.Text;

namespace Images;

/// <summary>Pictures in the binary forms of the PNM formats: P5 (PGM, grey) and P6 (PPM, red, green and blue), of one byte a number.</summary>
internal static class PnmFile
{
    private const int MaximumNumber = 16384; // of pixels in a row, and of rows

    /// <summary>Reads a picture; a grey one gets three equal channels.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="InvalidDataException">The file is damaged, or of another format.</exception>
    public static Picture Read(string path)
    {
        byte[] bytes = File.ReadAllBytes(path);
        int channels = bytes.AsSpan() switch
        {
            [(byte)'P', (byte)'5', ..] => 1,
            [(byte)'P', (byte)'6', ..] => Picture.Channels,
            _ => throw Damaged(path, "expected P5 or P6 at its start"),
        };
        int position = 2;
        int width = ReadNumber(path, bytes, ref position, MaximumNumber);
        int height = ReadNumber(path, bytes, ref position, MaximumNumber);
        int white = ReadNumber(path, bytes, ref position, byte.MaxValue);
        position++; // one white space ends the header

        long expected = (long)width * height * channels;
        if (bytes.Length - position < expected)
            throw Damaged(path, $"expected {expected} bytes of {width} × {height} pixels, received {Math.Max(0, bytes.Length - position)}");
        var values = new float[width * height * Picture.Channels];
        for (int i = 0; i < values.Length; i++)
            values[i] = Math.Min(1, bytes[position + (i / (Picture.Channels / channels))] / (float)white);
        return new Picture(width, height, values);
    }

    /// <summary>Writes a picture of the network's size as P6.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Write(string path, ReadOnlySpan<float> values)
    {
        using FileStream file = File.Create(path);
        file.Write(Encoding.ASCII.GetBytes($"P6 {Picture.Size} {Picture.Size} {byte.MaxValue}\n"));
        foreach (float value in values)
            file.WriteByte((byte)MathF.Round(value * byte.MaxValue));
    }

    /// <summary>A number from 1 on, behind white space and comments, which go from # to the end of the line.</summary>
    private static int ReadNumber(string path, byte[] bytes, ref int position, int maximum)
    {
        while (position < bytes.Length && (bytes[position] == '#' || char.IsWhiteSpace((char)bytes[position])))
        {
            if (bytes[position] == '#')
                position = Array.IndexOf(bytes, (byte)'\n', position) is var end and >= 0 ? end : bytes.Length;
            else
                position++;
        }
        int start = position;
        while (position < bytes.Length && char.IsAsciiDigit((char)bytes[position]))
            position++;
        return int.TryParse(bytes.AsSpan(start, position - start), NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= 1 && number <= maximum
            ? number
            : throw Damaged(path, $"expected a number from 1 to {maximum} at byte {start}");
    }

    private static InvalidDataException Damaged(string path, string reason) => new($"{path}: this is no PNM picture that can be read; {reason}.");
}
