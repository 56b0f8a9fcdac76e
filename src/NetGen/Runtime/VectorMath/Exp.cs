using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen;

public static partial class VectorMath
{
    /// <summary>e^x. e^-∞ = 0; infinity from 88.73 on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Exp(Vector512<float> x) => Math512.Exp(x);

    /// <inheritdoc cref="Exp(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Exp(Vector256<float> x) => Math256.Exp(x);

    /// <inheritdoc cref="Exp(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Exp(Vector128<float> x) => Math128.Exp(x);

    /// <inheritdoc cref="Exp(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Exp(float x) => Math128.Exp(Vector128.CreateScalar(x)).ToScalar();
}

internal static partial class SimdMath<S, V>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Exp(V x)
    {
        // Two factors: 2^n alone may be out of range. The result is rounded only by the second one.
        V bounded = S.Clamp(x, ExpLowest, ExpHighest);
        RoundExp(bounded, Log2E, out V exponent, out V n);
        V r = S.MultiplyAdd(n, -Ln2High, bounded);
        V half = S.ShiftRight(exponent, 1);
        V power = S.TimesPowerOfTwo(ExpCorrection(n, S.Constant(1f)), S.SubtractBits(exponent, half));
        return S.Multiply(TimesExp(power, r), S.TimesPowerOfTwo(1f, half));
    }
}
