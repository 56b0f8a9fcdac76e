using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen;

public static partial class VectorMath
{
    /// <summary>The hyperbolic tangent, (e^2x - 1) / (e^2x + 1). tanh ±∞ = ±1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Tanh(Vector512<float> x) => Pieces.AreSupported ? TanhPieces.Tanh(x) : Math512.Tanh(x);

    /// <inheritdoc cref="Tanh(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Tanh(Vector256<float> x) =>
        Pieces.AreSupported ? TanhPieces.Tanh(x.ToVector512()).GetLower() : Math256.Tanh(x);

    /// <inheritdoc cref="Tanh(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Tanh(Vector128<float> x) =>
        Pieces.AreSupported ? TanhPieces.Tanh(x.ToVector256().ToVector512()).GetLower().GetLower() : Math128.Tanh(x);

    /// <inheritdoc cref="Tanh(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Tanh(float x) =>
        Pieces.AreSupported ? TanhPieces.Tanh(Vector512.CreateScalar(x)).ToScalar() : Math128.Tanh(Vector128.CreateScalar(x)).ToScalar();
}

internal static partial class SimdMath<S, V>
{
    // With t = e^2|x| - 1 it is t / (t + 2): no cancellation, whether x is small or large, and never more than 1.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Tanh(V x)
    {
        const float RoundsToOne = 9.5f;
        V magnitude = S.AbsAtMost(RoundsToOne, x);
        RoundExp(magnitude, 2 * Log2E, out V exponent, out V n);
        V power = S.TimesPowerOfTwo(ExpCorrection(n, S.Constant(1f)), exponent);
        V r = S.MultiplyAdd(n, -Ln2High, S.Add(magnitude, magnitude));
        V t = TimesExpPlus(power, r, S.Constant(-1f));
        return S.CopySign(S.Divide(t, S.Add(t, 2f)), x);
    }
}
