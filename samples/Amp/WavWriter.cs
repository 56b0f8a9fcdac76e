using System.Text;

namespace Amp;

/// <summary>Writes WAV files of one channel.</summary>
internal static class WavWriter
{
    private const int HeaderLength = 44;

    /// <summary>Writes a sound, whole or not at all: to a new file beside the target, which then takes the target's place.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Write(string path, Sound sound)
    {
        string target = Path.GetFullPath(path);
        string temporary = Path.Combine(Path.GetDirectoryName(target)!, Path.GetRandomFileName());
        try
        {
            using (var file = new FileStream(temporary, FileMode.CreateNew))
            {
                WriteHeader(file, sound);
                WriteValues(file, sound);
            }

            File.Move(temporary, target, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    private static void WriteHeader(FileStream file, Sound sound)
    {
        int size = WavSample.Size(sound.Format);
        int length = checked(sound.Values.Length * size);
        using var writer = new BinaryWriter(file, Encoding.ASCII, leaveOpen: true);
        writer.Write("RIFF"u8);
        writer.Write((uint)(HeaderLength - 8) + (uint)length + (uint)(length & 1));
        writer.Write("WAVEfmt "u8);
        writer.Write(16);
        writer.Write((ushort)(sound.Format == WavFormat.Float32 ? 3 : 1));
        writer.Write((ushort)1);
        writer.Write(sound.Rate);
        writer.Write(sound.Rate * size);
        writer.Write((ushort)size);
        writer.Write((ushort)(8 * size));
        writer.Write("data"u8);
        writer.Write(length);
    }

    private static void WriteValues(FileStream file, Sound sound)
    {
        Span<byte> bytes = stackalloc byte[WavSample.Size(sound.Format)];
        foreach (float value in sound.Values)
        {
            WavSample.Write(bytes, sound.Format, value);
            file.Write(bytes);
        }

        // A part has an even length.
        if (sound.Values.Length * bytes.Length % 2 > 0)
            file.WriteByte(0);
    }
}
