global using Math128 = NetGen.SimdMath<NetGen.Simd128, System.Runtime.Intrinsics.Vector128<float>>;
global using Math256 = NetGen.SimdMath<NetGen.Simd256, System.Runtime.Intrinsics.Vector256<float>>;
global using Math512 = NetGen.SimdMath<NetGen.Simd512, System.Runtime.Intrinsics.Vector512<float>>;

namespace NetGen;

/// <summary>
/// Elementary functions of single-precision vectors, for generated code: 16, 8 or 4 lanes, or one number.
/// </summary>
/// <remarks>
/// Wherever the true result is a normal number the relative error is at most 3e-7 (2.5 units in the last place); what was
/// measured stands in <c>docs/vector-math.md</c>. Results below the smallest normal number, about 1.2e-38, are rounded to the
/// denormal numbers, not set to zero. On one machine a value gives the same bits in every lane and every width; a machine
/// without AVX-512 or fused multiply-add may give another last bit. The sign and payload of a NaN are not specified.
/// </remarks>
public static partial class VectorMath;

/// <summary>The functions of <see cref="VectorMath"/>, each written once for all widths.</summary>
/// <typeparam name="S">The operations of one width.</typeparam>
/// <typeparam name="V">Its vector.</typeparam>
internal static partial class SimdMath<S, V>
    where S : struct, ISimd<V>
    where V : struct;
