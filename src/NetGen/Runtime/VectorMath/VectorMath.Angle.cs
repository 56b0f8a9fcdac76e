using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NetGen;

// What sine and cosine share: an angle is a number of quarter turns and a rest of at most an eighth turn.
public static partial class VectorMath
{
    // Up to here n quarter turns have n < 2^13, and n times a constant of 11 bits is exact.
    private const float LargestShortAngle = 12800;

    /// <summary>x = n · π/2 + r for x ≥ 0; <paramref name="quarters"/> is n modulo 4 in the lowest two bits of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void ReduceAngle<T>(T x, out T quarters, out T r)
        where T : struct, ILanes<T>
    {
        const float Magic = 12582912;
        const float QuartersPerRadian = 0.636619772f;

        // π/2 in four parts (Cody and Waite 1980): three of 11 bits, whose products with n are exact, and the rest.
        const float Part1 = 1.5703125f;
        const float Part2 = 0.00048375129699707f;
        const float Part3 = 7.54953362047672e-8f;
        const float Part4 = 2.56334406825709e-12f;

        quarters = T.MultiplyAdd(x, QuartersPerRadian, Magic);
        T n = quarters - Magic;
        r = T.MultiplyAdd(n, -Part1, x);
        r = T.MultiplyAdd(n, -Part2, r);
        r = T.MultiplyAdd(n, -Part3, r);
        r = T.MultiplyAdd(n, -Part4, r);

        T isLarge = T.LessThan(LargestShortAngle, x);
        if (T.Any(isLarge))
        {
            T largeQuarters = default;
            T largeRest = default;
            ReduceLargeAngles(x, ref largeQuarters, ref largeRest);
            quarters = T.Select(isLarge, largeQuarters, quarters);
            r = T.Select(isLarge, largeRest, r);
        }
    }

    /// <summary>sin(n · π/2 + r) for |r| ≤ 0.79: minimax, relative error 4.7e-9 before rounding.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T SineOfQuarters<T>(T quarters, T r)
        where T : struct, ILanes<T>
    {
        T square = r * r;
        T sine = T.MultiplyAdd(-0.000195087414f, square, 0.0083321128f);
        sine = T.MultiplyAdd(sine, square, -0.166666538f);
        sine = T.MultiplyAdd(sine, square * r, r);

        T cosine = T.MultiplyAdd(2.44256807e-5f, square, -0.00138872513f);
        cosine = T.MultiplyAdd(cosine, square, 0.0416666456f);
        cosine = T.MultiplyAdd(cosine, square, -0.5f);
        cosine = T.MultiplyAdd(cosine, square, 1f);

        // Odd quarters turn the sine into the cosine; the second bit turns the sign.
        T isOdd = T.ShiftRight(T.ShiftLeft(quarters, 31), 31);
        T sign = T.And(T.ShiftLeft(quarters, 30), T.FromBits(int.MinValue));
        return T.Xor(T.Select(isOdd, cosine, sine), sign);
    }

    // Not inlined and lane by lane: angles of more than two thousand turns are rare.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void ReduceLargeAngles<T>(T x, ref T quarters, ref T rest)
        where T : struct, ILanes<T>
    {
        ReadOnlySpan<float> angles = MemoryMarshal.Cast<T, float>(new ReadOnlySpan<T>(in x));
        Span<int> quartersOfLanes = MemoryMarshal.Cast<T, int>(new Span<T>(ref quarters));
        Span<float> restOfLanes = MemoryMarshal.Cast<T, float>(new Span<T>(ref rest));
        for (int i = 0; i < angles.Length; i++)
            (quartersOfLanes[i], restOfLanes[i]) = LargeAngle.Reduce(angles[i]);
    }
}
