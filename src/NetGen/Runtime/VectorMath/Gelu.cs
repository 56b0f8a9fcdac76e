using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen;

public static partial class VectorMath
{
    /// <summary>
    /// The Gaussian error linear unit, x · Φ(x) with the normal distribution function Φ (Hendrycks and Gimpel 2016), not its
    /// tanh approximation. -0 at -∞, ∞ at ∞.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Gelu(Vector512<float> x) => Pieces.AreSupported ? Gated<NormalGate>.Of(x) : Math512.Gelu(x);

    /// <inheritdoc cref="Gelu(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Gelu(Vector256<float> x) =>
        Pieces.AreSupported ? Gated<NormalGate>.Of(x.ToVector512()).GetLower() : Math256.Gelu(x);

    /// <inheritdoc cref="Gelu(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Gelu(Vector128<float> x) =>
        Pieces.AreSupported ? Gated<NormalGate>.Of(x.ToVector256().ToVector512()).GetLower().GetLower() : Math128.Gelu(x);

    /// <inheritdoc cref="Gelu(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Gelu(float x) =>
        Pieces.AreSupported ? Gated<NormalGate>.Of(Vector512.CreateScalar(x)).ToScalar() : Math128.Gelu(Vector128.CreateScalar(x)).ToScalar();
}

internal static partial class SimdMath<S, V>
{
    // = max(x, 0) - |x| Φ(-|x|), and the tail Φ(-|x|) has full relative accuracy down to the smallest numbers.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Gelu(V x)
    {
        const float RoundsToZero = 14.5f;
        V magnitude = S.AbsAtMost(RoundsToZero, x);

        // An error of the exponent is a relative error of the tail, so the square is kept in two parts.
        V square = Product(magnitude, magnitude, out V squareRest);
        V halfSquare = S.Multiply(square, -0.5f);
        RoundExp(halfSquare, Log2E, out V exponent, out V n);
        V rest = S.MultiplyAdd(n, -Ln2Low, S.Multiply(squareRest, -0.5f));
        V r = S.Add(S.MultiplyAdd(n, -Ln2High, halfSquare), rest);

        // The power of two is 2^32 times its size until the end: the tail itself may be below the smallest normal number.
        V s = S.Divide(magnitude, S.Add(magnitude, NormalTailOffset));
        V y = S.Multiply(s, NormalTailPolynomial(s));
        V power = S.TimesPowerOfTwo(TwoTo32, exponent);
        V tail = S.Multiply(S.Multiply(S.MultiplyAdd(ExpMinusOne(r), y, y), power), TwoToMinus32);
        return S.Subtract(S.Select(S.IsAbove(x, 0f), x, S.SignedZero(x)), tail);
    }
}
