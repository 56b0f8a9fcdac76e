using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NetGen.Benchmarks;

/// <summary>Memory that starts on a cache line, as the peers' tensors do, so that no contestant is favoured by chance.</summary>
internal static class CacheLines
{
    private const int LineLength = 64;

    /// <summary>Allocates memory, all zero, that never moves.</summary>
    public static Memory<T> Allocate<T>(int length)
        where T : unmanaged
    {
        int lineElements = LineLength / Unsafe.SizeOf<T>();
        T[] array = GC.AllocateArray<T>(length + lineElements, pinned: true);
        nint past = Marshal.UnsafeAddrOfPinnedArrayElement(array, 0) % LineLength / Unsafe.SizeOf<T>();
        return array.AsMemory((lineElements - (int)past) % lineElements, length);
    }

    /// <summary>Copies values there.</summary>
    public static Memory<T> Copy<T>(T[] values)
        where T : unmanaged
    {
        Memory<T> memory = Allocate<T>(values.Length);
        values.CopyTo(memory);
        return memory;
    }
}
