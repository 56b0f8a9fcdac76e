using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen;

public static partial class VectorMath
{
    /// <summary>The logistic function, 1 / (1 + e^-x). 0 at -∞, 1 at ∞.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Sigmoid(Vector512<float> x) => Sigmoid<Lanes16>(new(x)).Vector;

    /// <inheritdoc cref="Sigmoid(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Sigmoid(Vector256<float> x) => Sigmoid<Lanes8>(new(x)).Vector;

    /// <inheritdoc cref="Sigmoid(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Sigmoid(Vector128<float> x) => Sigmoid<Lanes4>(new(x)).Vector;

    /// <inheritdoc cref="Sigmoid(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Sigmoid(float x) => Sigmoid(Vector128.CreateScalar(x)).ToScalar();

    // e^-|x| cannot overflow; below zero e^x / (1 + e^x) keeps the tail's relative accuracy.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Sigmoid<T>(T x)
        where T : struct, ILanes<T>
    {
        T e = ExpOfMinusAbs(x);
        return T.Select(T.LessThan(x, 0f), e, 1f) / (e + 1f);
    }

    /// <summary>e^-|x|.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T ExpOfMinusAbs<T>(T x)
        where T : struct, ILanes<T>
    {
        ReduceExp(T.AtLeast(ExpLowest, -T.Abs(x)), out T exponent, out T r);
        return Scale(ExpMinusOneReduced(r) + 1f, exponent);
    }
}
