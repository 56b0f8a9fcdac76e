using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen;

public static partial class VectorMath
{
    /// <summary>log(1 + e^x). 0 at -∞, ∞ at ∞.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Softplus(Vector512<float> x) => Math512.Softplus(x);

    /// <inheritdoc cref="Softplus(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Softplus(Vector256<float> x) => Math256.Softplus(x);

    /// <inheritdoc cref="Softplus(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Softplus(Vector128<float> x) => Math128.Softplus(x);

    /// <inheritdoc cref="Softplus(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Softplus(float x) => Math128.Softplus(Vector128.CreateScalar(x)).ToScalar();
}

internal static partial class SimdMath<S, V>
{
    // = max(x, 0) + log(1 + e^-|x|): both terms are positive, nothing overflows.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Softplus(V x)
    {
        // For e from √2 - 1 to 1: log(1 + e) = ln 2 + log(1 + (e - 1) / 2), which brings it into the polynomial's range.
        const float RootTwoMinusOne = 0.414213562f;
        const float Ln2 = 0.693147181f;
        ReduceExpOfMinus(S.AbsAtMost(-ExpLowest, x), S.Constant(TwoTo32), out V power, out V r);
        V e = S.Multiply(TimesExp(power, r), TwoToMinus32);
        V isSmall = S.IsBelow(e, RootTwoMinusOne);
        V f = S.Select(isSmall, e, S.MultiplyAdd(e, 0.5f, -0.5f));
        V log = S.Add(f, LogOnePlusRest(f));
        return S.Add(S.AtLeast(0f, x), S.Select(isSmall, log, S.Add(log, Ln2)));
    }
}
