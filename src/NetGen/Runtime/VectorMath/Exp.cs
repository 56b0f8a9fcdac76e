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
        ReduceExp(S.Clamp(x, ExpLowest, ExpHighest), out V exponent, out V r);
        return Scale(S.Add(ExpMinusOneReduced(r), 1f), exponent);
    }
}
