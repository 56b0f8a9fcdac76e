using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen;

public static partial class VectorMath
{
    /// <summary>The tanh approximation of GELU, x/2 · (1 + tanh(√(2/π) · (x + 0.044715 x³))) (Hendrycks and Gimpel 2016). -0 at -∞, ∞ at ∞.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> GeluTanh(Vector512<float> x) => GeluTanh<Lanes16>(new(x)).Vector;

    /// <inheritdoc cref="GeluTanh(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> GeluTanh(Vector256<float> x) => GeluTanh<Lanes8>(new(x)).Vector;

    /// <inheritdoc cref="GeluTanh(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> GeluTanh(Vector128<float> x) => GeluTanh<Lanes4>(new(x)).Vector;

    /// <inheritdoc cref="GeluTanh(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float GeluTanh(float x) => GeluTanh(Vector128.CreateScalar(x)).ToScalar();

    // (1 + tanh u) / 2 = sigmoid(2u) with 2|u| = |x| · (a + b x²). In the lower tail an error of 2u is a relative error of
    // the result, so 2u is kept in two parts.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T GeluTanh<T>(T x)
        where T : struct, ILanes<T>
    {
        // a = 2 √(2/π), b = 0.044715 a, each in two parts.
        const float A = 1.59576917f;
        const float ARest = -4.53406805e-8f;
        const float B = 0.0713548139f;
        const float BRest = 2.39883247e-9f;
        const float RoundsToZero = 11;

        T magnitude = T.AtMost(RoundsToZero, T.Abs(x));
        Product(magnitude, magnitude, out T square, out T squareRest);
        Product(square, B, out T cubic, out T cubicRest);
        cubicRest += T.MultiplyAdd(squareRest, B, square * BRest);
        Sum(cubic, A, out T slope, out T slopeRest);
        slopeRest += cubicRest + ARest;
        Product(magnitude, slope, out T high, out T low);
        return TimesSigmoid(x, high, T.MultiplyAdd(magnitude, slopeRest, low));
    }
}
