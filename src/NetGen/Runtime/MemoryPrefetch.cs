using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace NetGen;

/// <summary>Asks for memory ahead of its use, for loops whose order the machine does not foresee. It changes nothing but the time.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class MemoryPrefetch
{
    private const int LineFloats = 16;

    /// <summary>Asks for the cache lines of so many floats. Memory behind them may be asked for too, and need not exist.</summary>
    /// <param name="first">The first of them.</param>
    /// <param name="count">How many.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Floats(ref float first, nuint count) => Floats(ref first, 0, count);

    /// <summary>Asks for the cache lines of the floats from one place to another, for none if that is not behind it.</summary>
    /// <param name="first">The float at place 0.</param>
    /// <param name="from">Place of the first float.</param>
    /// <param name="to">Place behind the last one.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Floats(ref float first, nuint from, nuint to)
    {
        for (nuint i = from; i < to; i += LineFloats)
            Line(ref Unsafe.Add(ref first, i));
    }

    /// <summary>Asks for the cache line of a float.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Line(ref float address) => Line(in Unsafe.As<float, byte>(ref address));

    /// <summary>Asks for the cache line of an address.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static unsafe void Line(in byte address)
    {
        // Only a hint: if the collector moves the array meanwhile, another line is asked for.
        if (Sse.IsSupported)
            Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.AsRef(in address)));
    }
}
