using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NetGen;

/// <summary>Adds up squares in double precision, where they neither round nor overflow and hundreds of millions still add up.</summary>
internal static class SquareSum
{
    /// <summary>Σ x². It is a finite number exactly if every x is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double Of(ReadOnlySpan<float> values)
    {
        double sum = Vector512.IsHardwareAccelerated
            ? OfPairs(MemoryMarshal.Cast<float, Vector512<float>>(values), out int count)
            : OfPairs(MemoryMarshal.Cast<float, Vector<float>>(values), out count);
        foreach (float value in values[count..])
            sum += (double)value * value;
        return sum;
    }

    // Four sums at once, because an addition takes the processor as many cycles. A product of two floats is exact in double
    // precision, so that a fused multiply-add rounds as a product and a sum do.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double OfPairs(ReadOnlySpan<Vector512<float>> vectors, out int count)
    {
        Vector512<double> sum0 = default, sum1 = default, sum2 = default, sum3 = default;
        int whole = vectors.Length & ~1;
        for (int i = 0; i < whole; i += 2)
        {
            (Vector512<double> low, Vector512<double> high) = Vector512.Widen(vectors[i]);
            sum0 = Vector512.MultiplyAddEstimate(low, low, sum0);
            sum1 = Vector512.MultiplyAddEstimate(high, high, sum1);
            (low, high) = Vector512.Widen(vectors[i + 1]);
            sum2 = Vector512.MultiplyAddEstimate(low, low, sum2);
            sum3 = Vector512.MultiplyAddEstimate(high, high, sum3);
        }

        count = whole * Vector512<float>.Count;
        return Vector512.Sum((sum0 + sum1) + (sum2 + sum3));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double OfPairs(ReadOnlySpan<Vector<float>> vectors, out int count)
    {
        Vector<double> sum0 = default, sum1 = default, sum2 = default, sum3 = default;
        int whole = vectors.Length & ~1;
        for (int i = 0; i < whole; i += 2)
        {
            Vector.Widen(vectors[i], out Vector<double> low, out Vector<double> high);
            sum0 = Vector.MultiplyAddEstimate(low, low, sum0);
            sum1 = Vector.MultiplyAddEstimate(high, high, sum1);
            Vector.Widen(vectors[i + 1], out low, out high);
            sum2 = Vector.MultiplyAddEstimate(low, low, sum2);
            sum3 = Vector.MultiplyAddEstimate(high, high, sum3);
        }

        count = whole * Vector<float>.Count;
        return Vector.Sum((sum0 + sum1) + (sum2 + sum3));
    }
}
