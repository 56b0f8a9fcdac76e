using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen;

public static partial class VectorMath
{
    /// <summary>The Gaussian error linear unit, x · Φ(x) with the normal distribution function Φ (Hendrycks and Gimpel 2016), not its tanh approximation. -0 at -∞, ∞ at ∞.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Gelu(Vector512<float> x) => Gelu<Lanes16>(new(x)).Vector;

    /// <inheritdoc cref="Gelu(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Gelu(Vector256<float> x) => Gelu<Lanes8>(new(x)).Vector;

    /// <inheritdoc cref="Gelu(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Gelu(Vector128<float> x) => Gelu<Lanes4>(new(x)).Vector;

    /// <inheritdoc cref="Gelu(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Gelu(float x) => Gelu(Vector128.CreateScalar(x)).ToScalar();

    // = max(x, 0) - |x| Φ(-|x|), and the tail Φ(-|x|) has full relative accuracy down to the smallest numbers.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Gelu<T>(T x)
        where T : struct, ILanes<T>
    {
        const float RoundsToZero = 14.5f;
        T magnitude = T.AtMost(RoundsToZero, T.Abs(x));

        // An error of the exponent is a relative error of the tail, so the square is kept in two parts.
        Product(magnitude, magnitude, out T square, out T squareRest);
        ReduceExp(square * -0.5f, out T exponent, out T r);
        r = T.MultiplyAdd(squareRest, -0.5f, r);

        // |x| comes in before the power of two: Φ alone may underflow where |x| Φ does not.
        T s = magnitude / (magnitude + NormalTailOffset);
        T y = s * NormalTailPolynomial(s);
        T tail = Scale(T.MultiplyAdd(ExpMinusOneReduced(r), y, y), exponent);
        T zeroOfSign = T.And(x, T.FromBits(int.MinValue));
        return T.Select(T.LessThan(0f, x), x, zeroOfSign) - tail;
    }
}
