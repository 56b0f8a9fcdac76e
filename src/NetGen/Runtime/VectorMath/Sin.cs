using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen;

public static partial class VectorMath
{
    /// <summary>The sine of an angle in radians; as accurate for large angles and next to multiples of π. NaN for ±∞.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Sin(Vector512<float> x) => Math512.Sin(x);

    /// <inheritdoc cref="Sin(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Sin(Vector256<float> x) => Math256.Sin(x);

    /// <inheritdoc cref="Sin(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Sin(Vector128<float> x) => Math128.Sin(x);

    /// <inheritdoc cref="Sin(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Sin(float x) => Math128.Sin(Vector128.CreateScalar(x)).ToScalar();
}

internal static partial class SimdMath<S, V>
{
    // sin x = sin |x| with the sign of x: so -0 stays -0.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Sin(V x)
    {
        // The rare case is a whole function of its own: a call in the middle would cost the common one its registers.
        if (AnyIsLarge(x)) return SinOfAny(x);
        ReduceAngle(x, out V quarters, out V r);
        return S.Xor(SineOfQuarters(quarters, r), S.SignedZero(x));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static V SinOfAny(V x)
    {
        ReduceAnyAngle(x, out V quarters, out V r);
        return S.Xor(SineOfQuarters(quarters, r), S.SignedZero(x));
    }
}
