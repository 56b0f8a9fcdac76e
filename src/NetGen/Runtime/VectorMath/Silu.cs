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
        V magnitude = S.AbsAtMost(SiluRoundsToZero, x);
        ReduceExp(S.Negate(magnitude), out V exponent, out V r);
        return TimesSigmoid(x, exponent, r);
    }

    private const float SiluRoundsToZero = 110;

    /// <summary>x · sigmoid(z) for a z of the sign of x with -|z| = exponent · ln 2 + r (see <see cref="ReduceExp"/>).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V TimesSigmoid(V x, V exponent, V r)
    {
        V y = S.Add(ExpMinusOneReduced(r), 1f);
        V e = Scale(y, exponent);

        // Below zero it is x · e^z / (1 + e^z). e^z alone may lose bits to underflow that x · e^z still has, so x comes in
        // before the power of two; where x is cut off, e^z is so small that the product is 0 all the same.
        V belowZero = Scale(S.Multiply(y, S.AtLeast(-SiluRoundsToZero, x)), exponent);
        return S.Divide(S.Select(S.IsBelow(x, 0f), belowZero, x), S.Add(e, 1f));
    }
}
