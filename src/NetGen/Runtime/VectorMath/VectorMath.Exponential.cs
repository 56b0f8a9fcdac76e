using System.Runtime.CompilerServices;

namespace NetGen;

// What everything made of e^x shares: e^x = 2^n · e^r with n an integer and |r| ≤ ln 2 / 2.
public static partial class VectorMath
{
    // Below -104 e^x rounds to 0, above 89 to infinity: beyond these the exponent field would wrap around.
    private const float ExpLowest = -104;
    private const float ExpHighest = 89;

    /// <summary>Takes x apart: x = n · ln 2 + r. <paramref name="exponent"/> is n as an integer, in the lanes' bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void ReduceExp<T>(T x, out T exponent, out T r)
        where T : struct, ILanes<T>
    {
        // Added to 1.5 · 2^23 a number is rounded to an integer, which then stands in the lowest bits of the sum.
        const float Magic = 12582912;
        const float Log2E = 1.44269504f;

        // ln 2 in two parts. The first has 15 bits, so n times it is exact with or without fused multiply-add.
        const float Ln2High = 0.693145752f;
        const float Ln2Low = 1.42860677e-6f;

        T shifted = T.MultiplyAdd(x, Log2E, Magic);
        T n = shifted - Magic;
        exponent = T.SubtractBits(shifted, Magic);
        r = T.MultiplyAdd(n, -Ln2Low, T.MultiplyAdd(n, -Ln2High, x));
    }

    /// <summary>e^r - 1 for |r| ≤ 0.357: minimax, relative error 1.8e-8 before rounding.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T ExpMinusOneReduced<T>(T r)
        where T : struct, ILanes<T>
    {
        T p = T.MultiplyAdd(0.00138821173f, r, 0.00836863928f);
        p = T.MultiplyAdd(p, r, 0.0416672714f);
        p = T.MultiplyAdd(p, r, 0.166665271f);
        p = T.MultiplyAdd(p, r, 0.49999997f);
        return T.MultiplyAdd(p, r * r, r);
    }

    /// <summary>2^n for an integer n of -126 to 127 in the lanes' bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T PowerOfTwo<T>(T exponent)
        where T : struct, ILanes<T> =>
        T.AddBits(T.ShiftLeft(exponent, 23), 1f);

    /// <summary>y · 2^n for |n| ≤ 252, rounded once, also where only the product is in range.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Scale<T>(T y, T exponent)
        where T : struct, ILanes<T>
    {
        T half = T.ShiftRight(exponent, 1);
        return y * PowerOfTwo(half) * PowerOfTwo(T.SubtractBits(exponent, half));
    }
}
