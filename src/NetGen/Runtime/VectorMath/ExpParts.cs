using System.Runtime.CompilerServices;

namespace NetGen;

// What everything made of e^x shares: e^x = 2^n · e^r with n an integer and |r| ≤ ln 2 / 2.
internal static partial class SimdMath<S, V>
{
    // Below -104 e^x rounds to 0, above 89 to infinity: far beyond these the exponent field would wrap around.
    private const float ExpLowest = -104;
    private const float ExpHighest = 89;

    // ln 2 in two parts. The first has 15 bits, so an integer exponent times it is exact, fused multiply-add or not.
    private const float Ln2High = 0.693145752f;
    private const float Ln2Low = 1.42860677e-6f;

    /// <summary>Takes x apart: x = n · ln 2 + r. <paramref name="exponent"/> is n as an integer, in the lanes' bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void ReduceExp(V x, out V exponent, out V r)
    {
        // Added to 1.5 · 2^23 a number is rounded to an integer, which then stands in the lowest bits of the sum.
        const float Magic = 12582912;
        const int MagicBits = 0x4B400000;
        const float Log2E = 1.44269504f;

        V shifted = S.MultiplyAdd(x, Log2E, Magic);
        V n = S.Subtract(shifted, Magic);
        exponent = S.AddBits(shifted, -MagicBits);
        r = S.MultiplyAdd(n, -Ln2Low, S.MultiplyAdd(n, -Ln2High, x));
    }

    /// <summary>e^r - 1 for |r| ≤ 0.357: minimax, relative error 1.8e-8 before rounding.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V ExpMinusOneReduced(V r)
    {
        V p = S.Polynomial(r, 0.00138821173f, 0.00836863928f, 0.0416672714f, 0.166665271f, 0.49999997f);
        return S.MultiplyAdd(p, S.Multiply(r, r), r);
    }

    /// <summary>y · 2^n for |n| ≤ 252, rounded once, also where 2^n alone is out of range.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Scale(V y, V exponent)
    {
        V half = S.ShiftRight(exponent, 1);
        return S.Multiply(S.Multiply(y, S.PowerOfTwo(half)), S.PowerOfTwo(S.SubtractBits(exponent, half)));
    }

    /// <summary>e^-|x|.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V ExpOfMinusAbs(V x)
    {
        ReduceExp(S.Negate(S.AbsAtMost(-ExpLowest, x)), out V exponent, out V r);
        return Scale(S.Add(ExpMinusOneReduced(r), 1f), exponent);
    }
}
