using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen;

public static partial class VectorMath
{
    /// <summary>The hyperbolic tangent, (e^2x - 1) / (e^2x + 1). tanh ±∞ = ±1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Tanh(Vector512<float> x) => Tanh<Lanes16>(new(x)).Vector;

    /// <inheritdoc cref="Tanh(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Tanh(Vector256<float> x) => Tanh<Lanes8>(new(x)).Vector;

    /// <inheritdoc cref="Tanh(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Tanh(Vector128<float> x) => Tanh<Lanes4>(new(x)).Vector;

    /// <inheritdoc cref="Tanh(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Tanh(float x) => Tanh(Vector128.CreateScalar(x)).ToScalar();

    // With t = e^2|x| - 1 it is t / (t + 2): no cancellation, whether x is small or large.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Tanh<T>(T x)
        where T : struct, ILanes<T>
    {
        const float RoundsToOne = 9.5f;
        T magnitude = T.AtMost(RoundsToOne, T.Abs(x));
        ReduceExp(magnitude + magnitude, out T exponent, out T r);
        T power = PowerOfTwo(exponent);
        T t = T.MultiplyAdd(ExpMinusOneReduced(r), power, power - 1f);
        return T.CopySign(t / (t + 2f), x);
    }
}
