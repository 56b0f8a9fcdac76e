using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen;

public static partial class VectorMath
{
    /// <summary>
    /// The tanh approximation of GELU, x/2 · (1 + tanh(√(2/π) · (x + 0.044715 x³))) (Hendrycks and Gimpel 2016). -0 at -∞,
    /// ∞ at ∞.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> GeluTanh(Vector512<float> x) => Pieces.AreSupported ? Gated<TanhGate>.Of(x) : Math512.GeluTanh(x);

    /// <inheritdoc cref="GeluTanh(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> GeluTanh(Vector256<float> x) =>
        Pieces.AreSupported ? Gated<TanhGate>.Of(x.ToVector512()).GetLower() : Math256.GeluTanh(x);

    /// <inheritdoc cref="GeluTanh(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> GeluTanh(Vector128<float> x) =>
        Pieces.AreSupported ? Gated<TanhGate>.Of(x.ToVector256().ToVector512()).GetLower().GetLower() : Math128.GeluTanh(x);

    /// <inheritdoc cref="GeluTanh(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float GeluTanh(float x) =>
        Pieces.AreSupported ? Gated<TanhGate>.Of(Vector512.CreateScalar(x)).ToScalar() : Math128.GeluTanh(Vector128.CreateScalar(x)).ToScalar();
}

internal static partial class SimdMath<S, V>
{
    // (1 + tanh u) / 2 = 1 / (1 + e^-2u) with 2u = x · (a + b x²). In the lower tail an error of 2u is a relative error of
    // the result, so 2u is kept in two parts.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V GeluTanh(V x)
    {
        // a = 2 √(2/π), b = 0.044715 a, each in two parts.
        const float A = 1.59576917f;
        const float ARest = -4.53406805e-8f;
        const float B = 0.0713548139f;
        const float BRest = 2.39883247e-9f;
        const float RoundsToZero = -10.9f;
        const float RoundsToX = 6;
        const float Far = -8;

        V y = S.AtLeast(RoundsToZero, x);
        V bounded = S.AtMost(RoundsToX, y);
        V square = Product(bounded, bounded, out V squareRest);
        V cubic = Product(square, S.Constant(B), out V cubicRest);
        cubicRest = S.Add(cubicRest, S.MultiplyAdd(square, BRest, S.Multiply(squareRest, B)));
        V slope = Sum(cubic, A, out V slopeRest);
        slopeRest = S.Add(S.Add(slopeRest, cubicRest), ARest);
        V high = Product(bounded, slope, out V low);
        low = S.MultiplyAdd(bounded, slopeRest, low);

        V one = OneOrLess(S.IsBelow(x, Far));
        ReduceExpOfMinus(high, one, out V power, out V r);
        return S.Divide(S.Multiply(y, one), TimesExpPlus(power, S.Subtract(r, low), one));
    }
}
