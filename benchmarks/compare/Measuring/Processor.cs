using System.Diagnostics;
using System.Numerics;
using System.Runtime.Versioning;

namespace NetGen.Compare;

/// <summary>The one processor on which everything runs by turns.</summary>
internal static class Processor
{
    /// <summary>The first processor that this process may use.</summary>
    public static int FirstAllowed
    {
        get
        {
            if (!IsSupported)
                return 0;
            using Process self = Process.GetCurrentProcess();
            return BitOperations.TrailingZeroCount(self.ProcessorAffinity);
        }
    }

    // macOS lets nobody choose.
    [SupportedOSPlatformGuard("linux")]
    [SupportedOSPlatformGuard("windows")]
    private static bool IsSupported => OperatingSystem.IsLinux() || OperatingSystem.IsWindows();

    /// <summary>Keeps the calling thread, which must be the main one, and all processes that it starts, on one processor.</summary>
    /// <exception cref="ComparisonException">The process was started for other processors.</exception>
    public static void Pin(int number)
    {
        if (!IsSupported)
            return;
        using Process self = Process.GetCurrentProcess();
        nint allowed = self.ProcessorAffinity;

        // The operating system would allow it: who started the process on some processors keeps the others for something else.
        if (number < 0 || number >= 8 * nint.Size || (allowed >> number & 1) == 0)
            throw new ComparisonException($"--cpu: expected a processor that this process may use (bits of 0x{allowed:x}), received {number}.");
        self.ProcessorAffinity = (nint)1 << number;
    }
}
