using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen;

public static partial class VectorMath
{
    /// <summary>The natural logarithm. log 0 = -∞ (also of -0), log ∞ = ∞; NaN for numbers below 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Log(Vector512<float> x) => Math512.Log(x);

    /// <inheritdoc cref="Log(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Log(Vector256<float> x) => Math256.Log(x);

    /// <inheritdoc cref="Log(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Log(Vector128<float> x) => Math128.Log(x);

    /// <inheritdoc cref="Log(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Log(float x) => Math128.Log(Vector128.CreateScalar(x)).ToScalar();
}

internal static partial class SimdMath<S, V>
{
    // x = m · 2^e with m from √½ to √2, so that log x = log m + e · ln 2 cancels nothing.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Log(V x)
    {
        const float SmallestNormal = 1.17549435e-38f;
        const float TwoTo23 = 8388608;
        const int RootHalfBits = 0x3F3504F3;

        V isDenormal = S.IsBelow(x, SmallestNormal);
        V aboveRoot = S.AddBits(S.Select(isDenormal, S.Multiply(x, TwoTo23), x), -RootHalfBits);
        V e = S.Subtract(S.ToNumber(S.ShiftRight(aboveRoot, 23)), S.Select(isDenormal, 23f, 0f));
        V m = S.AddBits(S.AndBits(aboveRoot, 0x007FFFFF), RootHalfBits);

        V f = S.Subtract(m, 1f);
        V rest = S.MultiplyAdd(e, Ln2Low, LogOnePlusRest(f));
        V log = S.MultiplyAdd(e, Ln2High, S.Add(f, rest));

        log = S.Select(S.IsBelow(x, float.PositiveInfinity), log, x);
        return S.Select(S.IsAbove(x, 0f), log, S.Select(S.IsZero(x), float.NegativeInfinity, float.NaN));
    }

    /// <summary>log(1 + f) - f for f from √½ - 1 to √2 - 1: minimax, error 6.4e-9 of log(1 + f) before rounding.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V LogOnePlusRest(V f)
    {
        V square = S.Multiply(f, f);
        V p = S.Polynomial(f, square, -0.0763449445f, 0.12761575f, -0.131601825f, 0.142017588f);
        p = S.MultiplyAdd(p, S.Multiply(square, square), S.Polynomial(f, square, -0.166233569f, 0.200012267f, -0.250008196f, 0.333333313f));
        return S.MultiplyAdd(square, -0.5f, S.Multiply(p, S.Multiply(square, f)));
    }
}
