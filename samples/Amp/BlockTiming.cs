using System.Diagnostics;
using System.Globalization;

namespace Amp;

/// <summary>Whether a network keeps up with a sound card that asks for 64 values at a time.</summary>
internal static class BlockTiming
{
    private const int BlockLength = 64;

    /// <summary>Plays a signal block by block, and prints how long a block takes.</summary>
    public static void Print<TState>(SignalStep<TState> step, TState state, ReadOnlySpan<float> signal)
    {
        Span<float> played = stackalloc float[BlockLength];
        var microseconds = new double[signal.Length / BlockLength];
        for (int i = 0; i < microseconds.Length; i++)
        {
            long start = Stopwatch.GetTimestamp();
            step(signal.Slice(i * BlockLength, BlockLength), played, state);
            microseconds[i] = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
        }

        // The worst block counts, not the mean: one that comes too late is heard.
        Array.Sort(microseconds);
        const double realTime = BlockLength * 1e6 / Sound.StandardRate;
        double median = microseconds[microseconds.Length / 2], worst = microseconds[^1];
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{microseconds.Length:N0} blocks of {BlockLength} values, {realTime:F0} µs of sound each at 48 kHz: "
            + $"median {median:F1} µs, {realTime / median:F0} times faster; worst {worst:F1} µs, {realTime / worst:F1} times faster"));
    }
}
