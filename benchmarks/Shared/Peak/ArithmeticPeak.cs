using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen.Benchmarks;

/// <summary>
/// How many floating-point operations one core can do in a second: independent chains of multiply-adds that never leave the
/// registers. Nothing computed from memory is faster, so results are judged by their share of it.
/// </summary>
internal static class ArithmeticPeak
{
    private const int Chains = 12;
    private const int Iterations = 100_000;

    /// <summary>Floats in the widest vector that this process uses.</summary>
    public static int Lanes =>
        Vector512.IsHardwareAccelerated ? Vector512<float>.Count : Vector256.IsHardwareAccelerated ? Vector256<float>.Count : Vector128<float>.Count;

    /// <summary>The widths that this process uses, the widest first.</summary>
    public static IEnumerable<int> UsableLanes => new[] { 16, 8, 4 }.Where(lanes => lanes <= Lanes);

    /// <summary>Measures the peak of the widest vectors.</summary>
    /// <returns>GFLOP/s: a multiplication and an addition in each lane count two.</returns>
    public static double Measure(TimeSpan duration) => Measure(Lanes, duration);

    /// <summary>Measures the peak of vectors of 16, 8 or 4 floats.</summary>
    /// <inheritdoc cref="Measure(TimeSpan)"/>
    public static double Measure(int lanes, TimeSpan duration) => lanes switch
    {
        16 => Measure<Width512, Vector512<float>>(duration),
        8 => Measure<Width256, Vector256<float>>(duration),
        4 => Measure<Width128, Vector128<float>>(duration),
        _ => throw new ArgumentOutOfRangeException(nameof(lanes), lanes, $"Expected 16, 8 or 4, received {lanes}."),
    };

    private static double Measure<TWidth, TVector>(TimeSpan duration)
        where TWidth : IVectorWidth<TVector>
        where TVector : struct
    {
        // The values stay near 1: numbers that overflow or vanish may take another time.
        float start = 1;
        long count = 0, began = Stopwatch.GetTimestamp();
        TimeSpan elapsed;
        do
        {
            start = Run<TWidth, TVector>(start);
            count++;
            elapsed = Stopwatch.GetElapsedTime(began);
        }
        while (elapsed < duration);
        if (start is < 0.5f or > 2)
            throw new InvalidOperationException($"Expected multiply-adds to stay near 1, received {start}.");
        return 2.0 * TWidth.Lanes * Chains * Iterations * count / elapsed.TotalNanoseconds;
    }

    /// <summary>Runs each chain, x = x · scale + shift with the fixed point 1, and returns the mean of the results.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static float Run<TWidth, TVector>(float start)
        where TWidth : IVectorWidth<TVector>
        where TVector : struct
    {
        TVector scale = TWidth.Create(0.999f), shift = TWidth.Create(0.001f);
        TVector a = TWidth.Create(start), b = a, c = a, d = a, e = a, f = a, g = a, h = a, i = a, j = a, k = a, l = a;
        for (int n = 0; n < Iterations; n++)
        {
            a = TWidth.MultiplyAdd(a, scale, shift);
            b = TWidth.MultiplyAdd(b, scale, shift);
            c = TWidth.MultiplyAdd(c, scale, shift);
            d = TWidth.MultiplyAdd(d, scale, shift);
            e = TWidth.MultiplyAdd(e, scale, shift);
            f = TWidth.MultiplyAdd(f, scale, shift);
            g = TWidth.MultiplyAdd(g, scale, shift);
            h = TWidth.MultiplyAdd(h, scale, shift);
            i = TWidth.MultiplyAdd(i, scale, shift);
            j = TWidth.MultiplyAdd(j, scale, shift);
            k = TWidth.MultiplyAdd(k, scale, shift);
            l = TWidth.MultiplyAdd(l, scale, shift);
        }

        float sum = TWidth.Sum(a) + TWidth.Sum(b) + TWidth.Sum(c) + TWidth.Sum(d) + TWidth.Sum(e) + TWidth.Sum(f)
            + TWidth.Sum(g) + TWidth.Sum(h) + TWidth.Sum(i) + TWidth.Sum(j) + TWidth.Sum(k) + TWidth.Sum(l);
        return sum / (Chains * TWidth.Lanes);
    }
}
