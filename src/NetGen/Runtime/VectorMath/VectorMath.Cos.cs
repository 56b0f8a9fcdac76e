using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen;

public static partial class VectorMath
{
    /// <summary>The cosine of an angle in radians, exact to the last bits for every finite angle, next to its zeros too; NaN for ±∞.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Cos(Vector512<float> x) => Cos<Lanes16>(new(x)).Vector;

    /// <inheritdoc cref="Cos(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Cos(Vector256<float> x) => Cos<Lanes8>(new(x)).Vector;

    /// <inheritdoc cref="Cos(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Cos(Vector128<float> x) => Cos<Lanes4>(new(x)).Vector;

    /// <inheritdoc cref="Cos(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Cos(float x) => Cos(Vector128.CreateScalar(x)).ToScalar();

    // cos x = sin(x + π/2).
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Cos<T>(T x)
        where T : struct, ILanes<T>
    {
        ReduceAngle(T.Abs(x), out T quarters, out T r);
        return SineOfQuarters(T.AddBits(quarters, T.FromBits(1)), r);
    }
}
