using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NetGen;

/// <summary>Copies rows that lie anywhere in a large array, one behind the other.</summary>
/// <remarks>
/// The processor cannot foresee where the next row lies. To ask for a row's cache lines while the rows before are copied
/// halves the time where the array is too large for the cache.
/// </remarks>
internal static class RowCopy
{
    // A row takes about half as long to copy as to come from memory.
    private const int RowsAhead = 2;

    /// <summary>Copies rows.</summary>
    /// <param name="source">The array of rows.</param>
    /// <param name="stride">Elements from one row's begin to the next one's.</param>
    /// <param name="target">Receives the rows, one behind the other.</param>
    /// <param name="length">Elements of a row.</param>
    /// <param name="rows">Which rows, in the order of the target.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run<T>(ReadOnlySpan<T> source, int stride, Span<T> target, int length, ReadOnlySpan<int> rows)
        where T : unmanaged
    {
        for (int i = 0; i < rows.Length; i++)
        {
            ReadOnlySpan<T> row = source.Slice(rows[i] * stride, length);
            ReadOnlySpan<T> coming = source.Slice(rows[Math.Min(i + RowsAhead, rows.Length - 1)] * stride, length);
            Copy(MemoryMarshal.AsBytes(row), MemoryMarshal.AsBytes(target.Slice(i * length, length)), MemoryMarshal.AsBytes(coming));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Copy(ReadOnlySpan<byte> row, Span<byte> target, ReadOnlySpan<byte> coming)
    {
        // Of 64 bytes, a cache line, whatever the machine's vectors are.
        ReadOnlySpan<Vector512<byte>> lines = MemoryMarshal.Cast<byte, Vector512<byte>>(row);
        Span<Vector512<byte>> targets = MemoryMarshal.Cast<byte, Vector512<byte>>(target);
        int whole = lines.Length * Vector512<byte>.Count;
        for (int i = 0; i < lines.Length; i++)
        {
            MemoryPrefetch.Line(in coming[i * Vector512<byte>.Count]);
            targets[i] = lines[i];
        }

        row[whole..].CopyTo(target[whole..]);
    }
}
