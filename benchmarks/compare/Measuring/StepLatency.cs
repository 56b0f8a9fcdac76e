using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using NetGen.Benchmarks;

namespace NetGen.Compare;

/// <summary>How long single steps of an LSTM 1 → 16 → 1 take: who fills a buffer of sound waits for the slowest, not for the middle one.</summary>
/// <param name="Step">Steps, each less the clock's median.</param>
/// <param name="Clock">Two readings of the clock with nothing between them.</param>
/// <param name="Coarseness">The most nanoseconds between neighbouring values that the clock gave, but for the shortest and longest hundredth.</param>
internal sealed record StepLatency(Percentiles Step, Percentiles Clock, double Coarseness)
{
    /// <summary>Steps that are timed.</summary>
    public const int Steps = 1_000_000;

    /// <summary>How many times the median one step in a thousand may take.</summary>
    public const double Most = 2;

    // A block of sound, over and over.
    private const int Block = 64;

    /// <summary>Whether the steps are even enough.</summary>
    [JsonIgnore]
    public bool IsReached => Step.Spread <= Most;

    /// <summary>Times steps one by one.</summary>
    public static StepLatency Measure()
    {
        var network = new Lstm16(seed: 1);
        Lstm16.State state = network.CreateState();
        float[] signal = RandomData.Numbers(Block, seed: 1), output = new float[1];
        long[] clock = new long[Steps], steps = new long[Steps];

        // The first round warms up, the second is the measurement.
        for (int round = 0; round < 2; round++)
        {
            TimeNothing(clock);
            TimeSteps(network, state, signal, output, steps);
        }

        Array.Sort(clock);
        Array.Sort(steps);
        double nanoseconds = 1e9 / Stopwatch.Frequency;
        Percentiles reading = Percentiles.Of(clock, nanoseconds, less: 0);
        return new StepLatency(Percentiles.Of(steps, nanoseconds, reading.Median), reading, CoarsenessOf(steps) * nanoseconds);
    }

    // Some clocks count in units of 1 ns and yet stay on a value for 10. With so many readings every value between them would occur.
    private static long CoarsenessOf(long[] sorted)
    {
        long[] middle = sorted[(sorted.Length / 100)..^(sorted.Length / 100)];
        return middle.Zip(middle.Skip(1), (one, next) => next - one).Max();
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void TimeSteps(Lstm16 network, Lstm16.State state, float[] signal, float[] output, long[] ticks)
    {
        for (int i = 0; i < ticks.Length; i++)
        {
            ReadOnlySpan<float> input = signal.AsSpan(i % Block, 1);
            long began = Stopwatch.GetTimestamp();
            network.Step(input, output, state);
            ticks[i] = Stopwatch.GetTimestamp() - began;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void TimeNothing(long[] ticks)
    {
        for (int i = 0; i < ticks.Length; i++)
        {
            long began = Stopwatch.GetTimestamp();
            ticks[i] = Stopwatch.GetTimestamp() - began;
        }
    }
}
