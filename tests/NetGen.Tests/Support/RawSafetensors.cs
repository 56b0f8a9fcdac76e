using System.Buffers.Binary;
using System.Text;

namespace NetGen.Tests;

/// <summary>Writes safetensors files byte by byte, right ones and wrong ones.</summary>
internal static class RawSafetensors
{
    /// <summary>The length, a header as given, and the data.</summary>
    public static byte[] Bytes(string header, params byte[] data) => Bytes(Encoding.UTF8.GetBytes(header), data);

    /// <summary>The length, a header as given, and the data.</summary>
    public static byte[] Bytes(byte[] header, params byte[] data)
    {
        var prefix = new byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(prefix, header.Length);
        return [.. prefix, .. header, .. data];
    }

    /// <summary>The header's entry of a tensor.</summary>
    public static string Entry(string name, string type, string shape, long begin, long end) =>
        $$"""
        "{{name}}":{"dtype":"{{type}}","shape":{{shape}},"data_offsets":[{{begin}},{{end}}]}
        """;
}
