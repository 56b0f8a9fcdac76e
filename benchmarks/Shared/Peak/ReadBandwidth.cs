using System.Diagnostics;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NetGen.Benchmarks;

/// <summary>How fast one core reads memory of which there is so much: that decides which cache it comes from.</summary>
internal static class ReadBandwidth
{
    // Loads enough for one measurement that the clock does not matter.
    private const long LeastBytes = 64 << 20;

    /// <summary>Reads a block over and over.</summary>
    /// <param name="bytes">The block's length.</param>
    /// <returns>Bytes in a nanosecond: GB/s.</returns>
    public static double Measure(long bytes)
    {
        float[] block = new float[Math.Max(64, bytes / sizeof(float))];
        long rounds = Math.Max(1, LeastBytes / bytes);
        Sum(block);
        float sum = 0;
        long began = Stopwatch.GetTimestamp();
        for (long round = 0; round < rounds; round++)
            sum += Sum(block);
        double elapsed = Stopwatch.GetElapsedTime(began).TotalNanoseconds;
        return sum == 0 ? (double)rounds * block.Length * sizeof(float) / elapsed : throw new InvalidOperationException($"Expected zeros, received {sum}.");
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static float Sum(float[] block)
    {
        ReadOnlySpan<Vector<float>> vectors = MemoryMarshal.Cast<float, Vector<float>>(block);
        Vector<float> a = default, b = default, c = default, d = default;
        for (int i = 0; i + 4 <= vectors.Length; i += 4)
        {
            a += vectors[i];
            b += vectors[i + 1];
            c += vectors[i + 2];
            d += vectors[i + 3];
        }

        return Vector.Sum(a + b + c + d);
    }
}
