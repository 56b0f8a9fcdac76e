using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NetGen.Benchmarks;

/// <summary>How fast one core reads memory of which there is so much: that decides which cache it comes from.</summary>
internal static class ReadBandwidth
{
    // Loads enough for one measurement that the clock does not matter.
    private const long LeastBytes = 64 << 20;

    // One vector of the widest for each sum.
    private const int LeastFloats = 8 * 16;

    /// <summary>Reads a block over and over, in the widest vectors, and does a multiply-add with each, as a product does.</summary>
    /// <param name="bytes">The block's length.</param>
    /// <returns>Bytes in a nanosecond: GB/s.</returns>
    public static double Measure(long bytes)
    {
        ReadOnlySpan<float> block = CacheLines.Allocate<float>((int)Math.Max(LeastFloats, bytes / sizeof(float))).Span;
        long rounds = Math.Max(1, LeastBytes / bytes);
        Sum(block);
        float sum = 0;
        long began = Stopwatch.GetTimestamp();
        for (long round = 0; round < rounds; round++)
            sum += Sum(block);
        double elapsed = Stopwatch.GetElapsedTime(began).TotalNanoseconds;
        return sum == 0 ? (double)rounds * block.Length * sizeof(float) / elapsed : throw new InvalidOperationException($"Expected zeros, received {sum}.");
    }

    private static float Sum(ReadOnlySpan<float> block) => ArithmeticPeak.Lanes switch
    {
        16 => Sum<Width512, Vector512<float>>(block),
        8 => Sum<Width256, Vector256<float>>(block),
        _ => Sum<Width128, Vector128<float>>(block),
    };

    // Eight sums: with fewer a core would wait for additions, not for the cache.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static float Sum<TWidth, TVector>(ReadOnlySpan<float> block)
        where TWidth : IVectorWidth<TVector>
        where TVector : struct
    {
        ReadOnlySpan<TVector> vectors = MemoryMarshal.Cast<float, TVector>(block);
        TVector one = TWidth.Create(1), a = default, b = default, c = default, d = default, e = default, f = default, g = default, h = default;
        for (int i = 0; i + 8 <= vectors.Length; i += 8)
        {
            a = TWidth.MultiplyAdd(vectors[i], one, a);
            b = TWidth.MultiplyAdd(vectors[i + 1], one, b);
            c = TWidth.MultiplyAdd(vectors[i + 2], one, c);
            d = TWidth.MultiplyAdd(vectors[i + 3], one, d);
            e = TWidth.MultiplyAdd(vectors[i + 4], one, e);
            f = TWidth.MultiplyAdd(vectors[i + 5], one, f);
            g = TWidth.MultiplyAdd(vectors[i + 6], one, g);
            h = TWidth.MultiplyAdd(vectors[i + 7], one, h);
        }

        return TWidth.Sum(a) + TWidth.Sum(b) + TWidth.Sum(c) + TWidth.Sum(d) + TWidth.Sum(e) + TWidth.Sum(f) + TWidth.Sum(g) + TWidth.Sum(h);
    }
}
