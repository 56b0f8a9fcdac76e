using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen;

public static partial class VectorMath
{
    /// <summary>The logistic function, 1 / (1 + e^-x). 0 at -∞, 1 at ∞.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Sigmoid(Vector512<float> x) => Math512.Sigmoid(x);

    /// <inheritdoc cref="Sigmoid(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Sigmoid(Vector256<float> x) => Math256.Sigmoid(x);

    /// <inheritdoc cref="Sigmoid(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Sigmoid(Vector128<float> x) => Math128.Sigmoid(x);

    /// <inheritdoc cref="Sigmoid(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Sigmoid(float x) => Math128.Sigmoid(Vector128.CreateScalar(x)).ToScalar();
}

internal static partial class SimdMath<S, V>
{
    // e^-|x| cannot overflow; below zero e^x / (1 + e^x) keeps the relative accuracy of the tail.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Sigmoid(V x)
    {
        V e = ExpOfMinusAbs(x);
        return S.Divide(S.Select(S.IsBelow(x, 0f), e, 1f), S.Add(e, 1f));
    }
}
