namespace NetGen;

/// <summary>
/// The operations of one vector width, so that each function of <see cref="VectorMath"/> is written once and compiled for
/// 16, 8 and 4 lanes. All work lane by lane and round the same in every width; that is why the functions do too.
/// </summary>
/// <remarks>
/// "Bits" are the lanes read as 32-bit integers; a mask is a vector whose lanes are all ones (true) or all zeros (false).
/// Constants are passed as <see cref="float"/>, and a polynomial is one operation, because the JIT stops inlining when a
/// method has collected too many inlined calls and temporaries: the fewer calls a function makes, the more often a kernel may use it.
/// </remarks>
/// <typeparam name="V">The vector type.</typeparam>
internal interface ISimd<V>
    where V : struct
{
    /// <summary>All lanes <paramref name="value"/>.</summary>
    static abstract V Constant(float value);

    static abstract V Add(V a, V b);

    static abstract V Add(V a, float b);

    static abstract V Subtract(V a, V b);

    static abstract V Subtract(V a, float b);

    static abstract V Multiply(V a, V b);

    static abstract V Multiply(V a, float b);

    static abstract V Divide(V a, V b);

    static abstract V Negate(V a);

    /// <summary>a · b + c, rounded once where the hardware has a fused multiply-add and twice where it has none.</summary>
    static abstract V MultiplyAdd(V a, V b, V c);

    /// <inheritdoc cref="MultiplyAdd(V, V, V)"/>
    static abstract V MultiplyAdd(V a, V b, float c);

    /// <inheritdoc cref="MultiplyAdd(V, V, V)"/>
    static abstract V MultiplyAdd(V a, float b, V c);

    /// <inheritdoc cref="MultiplyAdd(V, V, V)"/>
    static abstract V MultiplyAdd(V a, float b, float c);

    /// <summary>a · b - c, rounded once on every machine: very slow where the hardware has no fused multiply-add.</summary>
    static abstract V FusedMultiplySubtract(V a, V b, V c);

    /// <summary>a · x² + b · x + c.</summary>
    /// <remarks>
    /// The three polynomials take the square, which their callers have, and add up pairs of terms (Estrin's scheme): they
    /// answer after half as many dependent operations as Horner's.
    /// </remarks>
    static abstract V Polynomial(V x, V square, float a, float b, float c);

    /// <summary>a · x³ + b · x² + c · x + d.</summary>
    static abstract V Polynomial(V x, V square, float a, float b, float c, float d);

    /// <summary>a · x⁴ + b · x³ + c · x² + d · x + e.</summary>
    static abstract V Polynomial(V x, V square, float a, float b, float c, float d, float e);

    /// <summary>Two more terms of lower order: p · x² + a · x + b.</summary>
    static abstract V Continue(V p, V x, V square, float a, float b);

    /// <summary>The smaller one; NaN where x is NaN.</summary>
    static abstract V AtMost(float bound, V x);

    /// <summary>The larger one; NaN where x is NaN.</summary>
    static abstract V AtLeast(float bound, V x);

    /// <summary>The smaller one of a bound and |x|; NaN where x is NaN.</summary>
    static abstract V AbsAtMost(float bound, V x);

    /// <summary>x, brought between two bounds; NaN where x is NaN.</summary>
    static abstract V Clamp(V x, float lowest, float highest);

    /// <summary>|x|.</summary>
    static abstract V Abs(V x);

    /// <summary>Zero with the sign of x.</summary>
    static abstract V SignedZero(V x);

    /// <summary>The absolute value of <paramref name="magnitude"/> with the sign of <paramref name="sign"/>.</summary>
    static abstract V CopySign(V magnitude, V sign);

    /// <summary>A mask of x &lt; bound.</summary>
    static abstract V IsBelow(V x, float bound);

    /// <summary>A mask of x &gt; bound.</summary>
    static abstract V IsAbove(V x, float bound);

    /// <summary>A mask of x = 0, of either sign.</summary>
    static abstract V IsZero(V x);

    /// <summary>Lane by lane <paramref name="a"/> where the mask is true and <paramref name="b"/> elsewhere.</summary>
    static abstract V Select(V mask, V a, V b);

    /// <inheritdoc cref="Select(V, V, V)"/>
    static abstract V Select(V mask, float a, float b);

    /// <summary>Whether the mask is true in any lane.</summary>
    static abstract bool Any(V mask);

    /// <summary>a ^ b.</summary>
    static abstract V Xor(V a, V b);

    /// <summary>The bits of a &amp; b.</summary>
    static abstract V AndBits(V a, int b);

    /// <summary>The sum of the bits as integers.</summary>
    static abstract V AddBits(V a, int b);

    /// <summary>The difference of the bits as integers.</summary>
    static abstract V SubtractBits(V a, V b);

    /// <summary>The bits moved left.</summary>
    static abstract V ShiftLeft(V a, int count);

    /// <summary>The bits moved right, the sign bit following.</summary>
    static abstract V ShiftRight(V a, int count);

    /// <summary>The bits, read as an integer, as a number.</summary>
    static abstract V ToNumber(V bits);

    /// <summary>y · 2^n for the lowest bits n of <paramref name="exponent"/>, if y and the result are normal numbers.</summary>
    static abstract V TimesPowerOfTwo(V y, V exponent);

    /// <inheritdoc cref="TimesPowerOfTwo(V, V)"/>
    static abstract V TimesPowerOfTwo(float y, V exponent);
}
