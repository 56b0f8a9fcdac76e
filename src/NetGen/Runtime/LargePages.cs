using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NetGen;

/// <summary>
/// Asks the operating system for large pages. A processor remembers where a few thousand pages lie; of 4 KiB each that is less than large
/// networks take, of 2 MiB far more.
/// </summary>
internal static partial class LargePages
{
    private const nuint PageBytes = 2 * 1024 * 1024;

    // MADV_HUGEPAGE of Linux's <sys/mman.h>.
    private const int AdviseHugePage = 14;

    /// <summary>Asks for them where whole ones fit into memory that nobody has touched yet. It changes nothing but the time.</summary>
    public static unsafe void Ask(Span<float> memory)
    {
        nuint address = (nuint)Unsafe.AsPointer(ref MemoryMarshal.GetReference(memory));
        nuint start = (address + PageBytes - 1) / PageBytes * PageBytes;
        nuint end = (address + ((nuint)memory.Length * sizeof(float))) / PageBytes * PageBytes;
        if (start >= end || !OperatingSystem.IsLinux())
            return;

        try
        {
            // A system that has none says so, and that is all.
            _ = Advise(start, end - start, AdviseHugePage);
        }
        catch (Exception exception) when (exception is DllNotFoundException or EntryPointNotFoundException)
        {
            // A C library of another name.
        }
    }

    [LibraryImport("libc", EntryPoint = "madvise")]
    private static partial int Advise(nuint address, nuint length, int advice);
}
