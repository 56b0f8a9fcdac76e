using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen;

public static partial class VectorMath
{
    /// <summary>The sigmoid linear unit (swish), x · sigmoid(x) (Elfwing et al. 2017). -0 at -∞, ∞ at ∞.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Silu(Vector512<float> x) => Silu<Lanes16>(new(x)).Vector;

    /// <inheritdoc cref="Silu(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Silu(Vector256<float> x) => Silu<Lanes8>(new(x)).Vector;

    /// <inheritdoc cref="Silu(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Silu(Vector128<float> x) => Silu<Lanes4>(new(x)).Vector;

    /// <inheritdoc cref="Silu(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Silu(float x) => Silu(Vector128.CreateScalar(x)).ToScalar();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Silu<T>(T x)
        where T : struct, ILanes<T> => TimesSigmoid(x, T.AtMost(110f, T.Abs(x)), 0f);

    /// <summary>
    /// x · sigmoid(z) for a z of the sign of x, |z| = <paramref name="high"/> + <paramref name="low"/> ≤ 120, where the
    /// low part is what the high one lost in rounding.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T TimesSigmoid<T>(T x, T high, T low)
        where T : struct, ILanes<T>
    {
        ReduceExp(-high, out T exponent, out T r);
        T y = ExpMinusOneReduced(r - low) + 1f;

        // Below zero: x · e^z / (1 + e^z). e^z alone may lose bits to underflow that x · e^z still has, so x comes first.
        // Where |x| exceeds |z| (x was cut off before z was computed), both are 0 and only the sign matters.
        T negative = Scale(y * T.AtLeast(-110f, x), exponent);
        return T.Select(T.LessThan(x, 0f), negative, x) / (Scale(y, exponent) + 1f);
    }
}
