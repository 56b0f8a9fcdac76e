using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NetGen;

/// <summary>
/// A fixed block of floats whose first element lies on a 64-byte boundary, so that a vector of 16 lanes never
/// straddles two cache lines, and behind whose last element one more vector may be read.
/// </summary>
/// <remarks>The memory is pinned for its whole life: the collector never moves it, so the alignment stays.</remarks>
internal sealed class AlignedBuffer
{
    private const int Alignment = 64;
    private const int FloatsPerLine = Alignment / sizeof(float);

    private readonly float[] storage;
    private readonly int start;

    /// <summary>Allocates <paramref name="length"/> floats, all zero.</summary>
    public unsafe AlignedBuffer(int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        Length = length;

        // One line to move the start to a boundary, one line that kernels may read (never use) past the end.
        storage = GC.AllocateArray<float>(checked(length + (2 * FloatsPerLine)), pinned: true);
        nuint address = (nuint)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(storage));
        start = (int)((Alignment - (address % Alignment)) % Alignment) / sizeof(float);
        LargePages.Ask(storage);
    }

    /// <summary>Number of floats.</summary>
    public int Length { get; }

    /// <summary>The floats.</summary>
    public Span<float> Span => storage.AsSpan(start, Length);

    /// <summary>The floats, to keep beyond a call.</summary>
    public Memory<float> Memory => storage.AsMemory(start, Length);

    /// <summary>The first float.</summary>
    public ref float Reference
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(storage), start);
    }
}
