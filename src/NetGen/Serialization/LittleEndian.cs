using System.Runtime.InteropServices;

namespace NetGen;

/// <summary>Numbers as the bytes of a file, lowest first, whatever the machine's own order.</summary>
internal static class LittleEndian
{
    /// <summary>Reads as many numbers as there is room for.</summary>
    public static void Read<T>(ReadOnlySpan<byte> bytes, Span<T> values)
        where T : unmanaged
    {
        Span<byte> target = MemoryMarshal.AsBytes(values);
        bytes[..target.Length].CopyTo(target);
        ReverseUnlessLittleEndian<T>(target);
    }

    /// <summary>Writes all numbers.</summary>
    public static void Write<T>(ReadOnlySpan<T> values, Span<byte> bytes)
        where T : unmanaged
    {
        ReadOnlySpan<byte> source = MemoryMarshal.AsBytes(values);
        source.CopyTo(bytes);
        ReverseUnlessLittleEndian<T>(bytes[..source.Length]);
    }

    private static unsafe void ReverseUnlessLittleEndian<T>(Span<byte> bytes)
        where T : unmanaged
    {
        if (BitConverter.IsLittleEndian)
            return;
        for (int i = 0; i < bytes.Length; i += sizeof(T))
            bytes.Slice(i, sizeof(T)).Reverse();
    }
}
