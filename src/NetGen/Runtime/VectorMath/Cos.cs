using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen;

public static partial class VectorMath
{
    /// <summary>The cosine of an angle in radians; as accurate for large angles and next to its zeros. NaN for ±∞.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Cos(Vector512<float> x) => Math512.Cos(x);

    /// <inheritdoc cref="Cos(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Cos(Vector256<float> x) => Math256.Cos(x);

    /// <inheritdoc cref="Cos(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Cos(Vector128<float> x) => Math128.Cos(x);

    /// <inheritdoc cref="Cos(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Cos(float x) => Math128.Cos(Vector128.CreateScalar(x)).ToScalar();
}

internal static partial class SimdMath<S, V>
{
    // cos x = sin(|x| + π/2).
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Cos(V x)
    {
        // The rare case is a whole function of its own: a call in the middle would cost the common one its registers.
        if (AnyIsLarge(x)) return CosOfAny(x);
        ReduceAngle(x, out V quarters, out V r);
        return SineOfQuarters(S.AddBits(quarters, 1), r);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static V CosOfAny(V x)
    {
        ReduceAnyAngle(x, out V quarters, out V r);
        return SineOfQuarters(S.AddBits(quarters, 1), r);
    }
}
