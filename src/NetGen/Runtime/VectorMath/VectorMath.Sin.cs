using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen;

public static partial class VectorMath
{
    /// <summary>The sine of an angle in radians, exact to the last bits for every finite angle, next to multiples of π too; NaN for ±∞.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Sin(Vector512<float> x) => Sin<Lanes16>(new(x)).Vector;

    /// <inheritdoc cref="Sin(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Sin(Vector256<float> x) => Sin<Lanes8>(new(x)).Vector;

    /// <inheritdoc cref="Sin(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Sin(Vector128<float> x) => Sin<Lanes4>(new(x)).Vector;

    /// <inheritdoc cref="Sin(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Sin(float x) => Sin(Vector128.CreateScalar(x)).ToScalar();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Sin<T>(T x)
        where T : struct, ILanes<T>
    {
        ReduceAngle(T.Abs(x), out T quarters, out T r);
        T sine = SineOfQuarters(quarters, r);
        return T.Xor(sine, T.And(x, T.FromBits(int.MinValue)));
    }
}
