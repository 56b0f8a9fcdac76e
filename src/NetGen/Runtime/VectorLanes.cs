using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen;

/// <summary>Operations across the lanes of a vector, for generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class VectorLanes
{
    /// <summary>The first <paramref name="count"/> lanes; 0 in the others.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Keep(Vector512<float> vector, int count) => Keep(vector, Vector512<float>.Zero, count);

    /// <summary>The first <paramref name="count"/> lanes of one vector, the other lanes of another.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Keep(Vector512<float> vector, Vector512<float> others, int count) =>
        Vector512.ConditionalSelect(Vector512.LessThan(Vector512<int>.Indices, Vector512.Create(count)).AsSingle(), vector, others);

    /// <summary>The first <paramref name="count"/> lanes; 0 in the others.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Keep(Vector256<float> vector, int count) => Keep(vector, Vector256<float>.Zero, count);

    /// <summary>The first <paramref name="count"/> lanes of one vector, the other lanes of another.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Keep(Vector256<float> vector, Vector256<float> others, int count) =>
        Vector256.ConditionalSelect(Vector256.LessThan(Vector256<int>.Indices, Vector256.Create(count)).AsSingle(), vector, others);

    /// <summary>The first <paramref name="count"/> lanes; 0 in the others.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Keep(Vector128<float> vector, int count) => Keep(vector, Vector128<float>.Zero, count);

    /// <summary>The first <paramref name="count"/> lanes of one vector, the other lanes of another.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Keep(Vector128<float> vector, Vector128<float> others, int count) =>
        Vector128.ConditionalSelect(Vector128.LessThan(Vector128<int>.Indices, Vector128.Create(count)).AsSingle(), vector, others);

    /// <summary>The largest lane; not a number if a lane is not.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Max(Vector512<float> vector) => Max(Vector256.Max(vector.GetLower(), vector.GetUpper()));

    /// <summary>The largest lane; not a number if a lane is not.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Max(Vector256<float> vector) => Max(Vector128.Max(vector.GetLower(), vector.GetUpper()));

    /// <summary>The largest lane; not a number if a lane is not.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Max(Vector128<float> vector)
    {
        Vector128<float> pairs = Vector128.Max(vector, Vector128.Shuffle(vector, Vector128.Create(2, 3, 0, 1)));
        return Vector128.Max(pairs, Vector128.Shuffle(pairs, Vector128.Create(1, 0, 3, 2))).ToScalar();
    }
}
