using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen;

public static partial class VectorMath
{
    /// <summary>The error function, 2/√π · ∫₀ˣ e^-t² dt. erf ±∞ = ±1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Erf(Vector512<float> x) => Erf<Lanes16>(new(x)).Vector;

    /// <inheritdoc cref="Erf(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Erf(Vector256<float> x) => Erf<Lanes8>(new(x)).Vector;

    /// <inheritdoc cref="Erf(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Erf(Vector128<float> x) => Erf<Lanes4>(new(x)).Vector;

    /// <inheritdoc cref="Erf(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Erf(float x) => Erf(Vector128.CreateScalar(x)).ToScalar();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Erf<T>(T x)
        where T : struct, ILanes<T>
    {
        const float RoundsToOne = 4;
        const float Root2 = 1.41421356f;
        T magnitude = T.AtMost(RoundsToOne, T.Abs(x));
        T square = magnitude * magnitude;

        // Near zero erf x = x + x · P(x²): minimax below 0.75, relative error 7.5e-9 before rounding.
        T p = T.MultiplyAdd(-0.000674951938f, square, 0.00511434628f);
        p = T.MultiplyAdd(p, square, -0.0268346258f);
        p = T.MultiplyAdd(p, square, 0.112833768f);
        p = T.MultiplyAdd(p, square, -0.3761262f);
        p = T.MultiplyAdd(p, square, 0.128379166f);
        T small = T.MultiplyAdd(magnitude, p, magnitude);

        // Further out erf x = 1 - 2 Φ(-√2 x).
        ReduceExp(-square, out T exponent, out T r);
        T t = 1f / T.MultiplyAdd(magnitude, Root2, NormalTailOffset);
        T s = T.MultiplyAdd(t, -NormalTailOffset, 1f);
        T tail = (ExpMinusOneReduced(r) + 1f) * PowerOfTwo(exponent) * t * NormalTailPolynomial(s);
        T large = T.MultiplyAdd(tail, -2f, 1f);

        return T.CopySign(T.Select(T.LessThan(magnitude, 0.75f), small, large), x);
    }
}
