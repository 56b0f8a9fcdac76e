using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen;

public static partial class VectorMath
{
    /// <summary>log(1 + e^x). 0 at -∞, ∞ at ∞.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Softplus(Vector512<float> x) => Softplus<Lanes16>(new(x)).Vector;

    /// <inheritdoc cref="Softplus(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Softplus(Vector256<float> x) => Softplus<Lanes8>(new(x)).Vector;

    /// <inheritdoc cref="Softplus(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Softplus(Vector128<float> x) => Softplus<Lanes4>(new(x)).Vector;

    /// <inheritdoc cref="Softplus(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Softplus(float x) => Softplus(Vector128.CreateScalar(x)).ToScalar();

    // = max(x, 0) + log(1 + e^-|x|): both terms are positive, nothing overflows.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Softplus<T>(T x)
        where T : struct, ILanes<T>
    {
        // For e from √2 - 1 to 1: log(1 + e) = ln 2 + log(1 + (e - 1) / 2), which brings it into the polynomial's range.
        const float RootTwoMinusOne = 0.414213562f;
        T e = ExpOfMinusAbs(x);
        T isSmall = T.LessThan(e, RootTwoMinusOne);
        T f = T.Select(isSmall, e, (e - 1f) * 0.5f);
        T log = f + LogOnePlusRest(f);
        return T.AtLeast(0f, x) + T.Select(isSmall, log, log + Ln2);
    }
}
