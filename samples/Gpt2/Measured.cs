using System.Diagnostics;
using System.Globalization;

namespace Gpt2;

/// <summary>Times and sizes, as they are printed.</summary>
internal static class Measured
{
    /// <summary>Does something, and says how long it took.</summary>
    public static T Time<T>(string what, Func<T> act)
    {
        long start = Stopwatch.GetTimestamp();
        T result = act();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {Stopwatch.GetElapsedTime(start).TotalSeconds:F1} s"));
        return result;
    }

    /// <summary>What the process takes of the machine's memory.</summary>
    public static void PrintMemory()
    {
        using Process process = Process.GetCurrentProcess();
        const double million = 1e6;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"memory: {GC.GetTotalMemory(forceFullCollection: true) / million:N0} MB managed, {process.WorkingSet64 / million:N0} MB working set, {process.PeakWorkingSet64 / million:N0} MB at most"));
    }
}
