using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen;

public static partial class VectorMath
{
    /// <summary>The sigmoid linear unit (swish), x · sigmoid(x) (Elfwing et al. 2017). -0 at -∞, ∞ at ∞.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Silu(Vector512<float> x) => Math512.Silu(x);

    /// <inheritdoc cref="Silu(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Silu(Vector256<float> x) => Math256.Silu(x);

    /// <inheritdoc cref="Silu(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Silu(Vector128<float> x) => Math128.Silu(x);

    /// <inheritdoc cref="Silu(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Silu(float x) => Math128.Silu(Vector128.CreateScalar(x)).ToScalar();
}

internal static partial class SimdMath<S, V>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Silu(V x)
    {
        const float RoundsToZero = -110;
        const float RoundsToX = 60;
        const float Far = -64;
        V y = S.AtLeast(RoundsToZero, x);
        V one = OneOrLess(S.IsBelow(x, Far));
        ReduceExpOfMinus(S.AtMost(RoundsToX, y), one, out V power, out V r);
        return S.Divide(S.Multiply(y, one), TimesExpPlus(power, r, one));
    }

    /// <summary>
    /// What stands for 1 in y / (1 + e^z): far out, where e^z may be too large for a float though the quotient is not too
    /// small, both sides are made smaller.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V OneOrLess(V isFar) => S.Select(isFar, TwoToMinus64, 1f);
}
