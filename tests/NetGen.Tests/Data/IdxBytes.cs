using System.Buffers.Binary;
using System.IO.Compression;

namespace NetGen.Tests.Data;

/// <summary>IDX files made byte by byte, good ones and bad ones.</summary>
internal static class IdxBytes
{
    public static byte[] File(byte type, int[] dimensions, params byte[] data) =>
        [0, 0, type, (byte)dimensions.Length, .. dimensions.SelectMany(BigEndian), .. data];

    public static byte[] BigEndian(int value)
    {
        byte[] bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }

    public static byte[] Pack(byte[] bytes)
    {
        using var memory = new MemoryStream();
        using (var gzip = new GZipStream(memory, CompressionLevel.Optimal))
            gzip.Write(bytes);
        return memory.ToArray();
    }
}
