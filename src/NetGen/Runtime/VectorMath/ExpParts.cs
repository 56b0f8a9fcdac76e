using System.Runtime.CompilerServices;

namespace NetGen;

// What everything made of e^x shares: x = n · ln 2 + r with n an integer and |r| ≤ ln 2 / 2, so that e^x = 2^n · e^r. The
// factor 2^n does not wait for e^r and is not multiplied with it at the end; it is in the polynomial's terms from the start.
internal static partial class SimdMath<S, V>
{
    // Below -104 e^x rounds to 0, above 89 to infinity: far beyond these the exponent field would wrap around.
    private const float ExpLowest = -104;
    private const float ExpHighest = 89;

    // ln 2 in two parts. The first has 15 bits, so an integer exponent times it is exact, fused multiply-add or not.
    private const float Ln2High = 0.693145752f;
    private const float Ln2Low = 1.42860677e-6f;
    private const float Log2E = 1.44269504f;

    private const float TwoTo32 = 4294967296;
    private const float TwoToMinus32 = 1 / TwoTo32;
    private const float TwoToMinus64 = TwoToMinus32 * TwoToMinus32;

    /// <summary>Takes -x, from -160 to 160, apart: scale · e^-x = power · e^r with |r| ≤ 0.347.</summary>
    /// <param name="x">The exponent's opposite.</param>
    /// <param name="scale">A power of two such that power is a normal number.</param>
    /// <param name="power">2^n · scale.</param>
    /// <param name="r">The rest.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void ReduceExpOfMinus(V x, V scale, out V power, out V r)
    {
        RoundExp(x, -Log2E, out V exponent, out V n);
        power = S.TimesPowerOfTwo(ExpCorrection(n, scale), exponent);
        r = S.MultiplyAdd(n, -Ln2High, S.Negate(x));
    }

    /// <summary>x · log2E, rounded to an integer: as a number n, and in the lowest bits of the lanes of exponent.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void RoundExp(V x, float log2E, out V exponent, out V n)
    {
        // Added to 1.5 · 2^23 a number is rounded to an integer, which then stands in the lowest bits of the sum.
        const float Magic = 12582912;
        exponent = S.MultiplyAdd(x, log2E, Magic);
        n = S.Subtract(exponent, Magic);
    }

    /// <summary>scale · e^(-n · <see cref="Ln2Low"/>): what r lacks, since it knows only the high part of ln 2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V ExpCorrection(V n, V scale) => S.MultiplyAdd(n, S.Multiply(scale, -Ln2Low), scale);

    /// <summary>(e^r - 1 - r) / r² for |r| ≤ 0.347: minimax, error 4.2e-9 of e^r with rounded coefficients.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V ExpRest(V r, V square) =>
        S.Polynomial(r, square, 0.00138146116f, 0.00836885348f, 0.0416684039f, 0.166665196f, 0.49999994f);

    /// <summary>e^r - 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V ExpMinusOne(V r)
    {
        V square = S.Multiply(r, r);
        return S.MultiplyAdd(square, ExpRest(r, square), r);
    }

    /// <summary>factor · e^r.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V TimesExp(V factor, V r)
    {
        V square = S.Multiply(r, r);
        return S.MultiplyAdd(S.Multiply(factor, square), ExpRest(r, square), S.MultiplyAdd(factor, r, factor));
    }

    /// <summary>factor · e^r + addend.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V TimesExpPlus(V factor, V r, V addend)
    {
        V square = S.Multiply(r, r);
        V firstTerms = S.MultiplyAdd(factor, r, S.Add(factor, addend));
        return S.MultiplyAdd(S.Multiply(factor, square), ExpRest(r, square), firstTerms);
    }
}
