namespace NetGen;

/// <summary>
/// Elementary functions of single-precision vectors, for generated code: 16, 8 or 4 lanes, or one number.
/// </summary>
/// <remarks>
/// Wherever the true result is a normal number the relative error is at most 3e-7 (2.5 units in the last place); what was
/// measured stands in <c>docs/vector-math.md</c>. Results below the smallest normal number, about 1.2e-38, are rounded to the
/// denormal numbers, not set to zero. On one machine a value gives the same bits in every lane and every width; a machine
/// without fused multiply-add may give another last bit. The sign and payload of a NaN are not specified.
/// </remarks>
public static partial class VectorMath;
