using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen;

public static partial class VectorMath
{
    /// <summary>The natural logarithm. log 0 = -∞ (also of -0), log ∞ = ∞; NaN for numbers below 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Log(Vector512<float> x) => Log<Lanes16>(new(x)).Vector;

    /// <inheritdoc cref="Log(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Log(Vector256<float> x) => Log<Lanes8>(new(x)).Vector;

    /// <inheritdoc cref="Log(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Log(Vector128<float> x) => Log<Lanes4>(new(x)).Vector;

    /// <inheritdoc cref="Log(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Log(float x) => Log(Vector128.CreateScalar(x)).ToScalar();

    private const float Ln2 = 0.693147181f;

    // x = m · 2^e with m from √½ to √2, so that log x = log m + e · ln 2 cancels nothing.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Log<T>(T x)
        where T : struct, ILanes<T>
    {
        const float SmallestNormal = 1.17549435e-38f;
        const float TwoTo23 = 8388608;

        // ln 2 in two parts; e times the first, which has 15 bits, is exact.
        const float Ln2High = 0.693145752f;
        const float Ln2Low = 1.42860677e-6f;

        T isDenormal = T.LessThan(x, SmallestNormal);
        T normal = T.Select(isDenormal, x * TwoTo23, x);
        T aboveRoot = T.SubtractBits(normal, RootHalf);
        T exponent = T.ShiftRight(aboveRoot, 23);
        T m = T.AddBits(T.And(aboveRoot, T.FromBits(0x007FFFFF)), RootHalf);
        T e = T.ToNumber(exponent) - T.And(isDenormal, 23f);

        T f = m - 1f;
        T result = T.MultiplyAdd(e, Ln2High, f + T.MultiplyAdd(e, Ln2Low, LogOnePlusRest(f)));

        result = T.Select(T.LessThan(x, float.PositiveInfinity), result, x);
        return T.Select(T.LessThan(0f, x), result, T.Select(T.Equal(x, 0f), float.NegativeInfinity, float.NaN));
    }

    private const float RootHalf = 0.707106769f;

    /// <summary>log(1 + f) - f for f from √½ - 1 to √2 - 1: minimax, error 6.4e-9 of log(1 + f) before rounding.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T LogOnePlusRest<T>(T f)
        where T : struct, ILanes<T>
    {
        T p = T.MultiplyAdd(-0.0763449445f, f, 0.12761575f);
        p = T.MultiplyAdd(p, f, -0.131601825f);
        p = T.MultiplyAdd(p, f, 0.142017588f);
        p = T.MultiplyAdd(p, f, -0.166233569f);
        p = T.MultiplyAdd(p, f, 0.200012267f);
        p = T.MultiplyAdd(p, f, -0.250008196f);
        p = T.MultiplyAdd(p, f, 0.333333313f);
        T square = f * f;
        return T.MultiplyAdd(square, -0.5f, p * (square * f));
    }
}
