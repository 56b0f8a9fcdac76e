using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen;

public static partial class VectorMath
{
    /// <summary>The error function, 2/√π · ∫₀ˣ e^-t² dt. erf ±∞ = ±1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Erf(Vector512<float> x) => Math512.Erf(x);

    /// <inheritdoc cref="Erf(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Erf(Vector256<float> x) => Math256.Erf(x);

    /// <inheritdoc cref="Erf(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Erf(Vector128<float> x) => Math128.Erf(x);

    /// <inheritdoc cref="Erf(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Erf(float x) => Math128.Erf(Vector128.CreateScalar(x)).ToScalar();
}

internal static partial class SimdMath<S, V>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Erf(V x)
    {
        const float RoundsToOne = 4;
        const float Root2 = 1.41421356f;
        V magnitude = S.AbsAtMost(RoundsToOne, x);
        V square = S.Multiply(magnitude, magnitude);

        // Near zero erf x = x + x · P(x²): minimax below 0.75, relative error 7.5e-9 before rounding.
        V fourth = S.Multiply(square, square);
        V p = S.Polynomial(square, fourth, -0.000674951938f, 0.00511434628f, -0.0268346258f, 0.112833768f);
        p = S.Continue(p, square, fourth, -0.3761262f, 0.128379166f);
        V nearZero = S.MultiplyAdd(magnitude, p, magnitude);

        // Further out erf x = 1 - 2 Φ(-√2 x).
        ReduceExpOfMinus(square, S.Constant(1f), out V power, out V r);
        V t = S.Divide(S.Constant(1f), S.MultiplyAdd(magnitude, Root2, NormalTailOffset));
        V s = S.MultiplyAdd(t, -NormalTailOffset, 1f);
        V tail = TimesExp(S.Multiply(S.Multiply(power, t), NormalTailPolynomial(s)), r);
        V further = S.MultiplyAdd(tail, -2f, 1f);

        return S.CopySign(S.Select(S.IsBelow(magnitude, 0.75f), nearZero, further), x);
    }
}
