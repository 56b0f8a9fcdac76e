using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NetGen;

// What sine and cosine share: an angle is a number of quarter turns and a rest of at most an eighth turn.
internal static partial class SimdMath<S, V>
{
    /// <summary>Whether any |x| is too large for <see cref="ReduceAngle"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool AnyIsLarge(V x) => S.Any(S.IsAbove(S.Abs(x), LargestShortAngle));

    private const float LargestShortAngle = 12800;

    /// <summary>|x| = n · π/2 + r; n modulo 4 stands in the lowest two bits of each lane of <paramref name="quarters"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void ReduceAngle(V x, out V quarters, out V r)
    {
        const float Magic = 12582912; // See RoundExp.
        const float QuartersPerRadian = 0.636619772f;

        // π/2 in four parts (Cody and Waite 1980): three of 11 bits, whose products with n < 2^13 are exact, and the rest.
        const float Part1 = 1.5703125f;
        const float Part2 = 0.00048375129699707f;
        const float Part3 = 7.54953362047672e-8f;
        const float Part4 = 2.56334406825709e-12f;

        V angle = S.Abs(x);
        quarters = S.MultiplyAdd(angle, QuartersPerRadian, Magic);
        V n = S.Subtract(quarters, Magic);
        r = S.MultiplyAdd(n, -Part2, S.MultiplyAdd(n, -Part1, angle));
        r = S.MultiplyAdd(n, -Part4, S.MultiplyAdd(n, -Part3, r));
    }

    /// <summary><see cref="ReduceAngle"/> for angles of any size.</summary>
    private static void ReduceAnyAngle(V x, out V quarters, out V r)
    {
        ReduceAngle(x, out quarters, out r);
        ReadOnlySpan<float> xs = MemoryMarshal.Cast<V, float>(new ReadOnlySpan<V>(in x));
        Span<int> allQuarters = MemoryMarshal.Cast<V, int>(new Span<V>(ref quarters));
        Span<float> allRests = MemoryMarshal.Cast<V, float>(new Span<V>(ref r));
        for (int lane = 0; lane < xs.Length; lane++)
            if (Math.Abs(xs[lane]) > LargestShortAngle)
                (allQuarters[lane], allRests[lane]) = LargeAngle.Reduce(Math.Abs(xs[lane]));
    }

    /// <summary>sin(n · π/2 + r) for |r| ≤ 0.79: minimax, relative error 4.7e-9 before rounding.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V SineOfQuarters(V quarters, V r)
    {
        V square = S.Multiply(r, r);
        V fourth = S.Multiply(square, square);
        V sine = S.Polynomial(square, fourth, -0.000195087414f, 0.0083321128f, -0.166666538f);
        sine = S.MultiplyAdd(sine, S.Multiply(square, r), r);
        V cosine = S.Polynomial(square, fourth, 2.44256807e-5f, -0.00138872513f, 0.0416666456f, -0.5f, 1f);

        // Odd quarters turn the sine into the cosine; the second bit turns the sign.
        V isOdd = S.ShiftRight(S.ShiftLeft(quarters, 31), 31);
        V sign = S.SignedZero(S.ShiftLeft(quarters, 30));
        return S.Xor(S.Select(isOdd, cosine, sine), sign);
    }
}
