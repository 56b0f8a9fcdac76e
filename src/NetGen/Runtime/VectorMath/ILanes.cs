namespace NetGen;

/// <summary>
/// A vector of floats as <see cref="VectorMath"/> sees it: 16, 8 or 4 lanes behind one set of operators, so that each
/// function is written once. The JIT compiles a copy for each width and inlines it whole.
/// </summary>
/// <remarks>
/// Every operation works lane by lane and rounds the same in every width; that is why the functions do too. "Bits" are
/// the lanes read as 32-bit integers. A mask is a vector whose lanes are all ones (true) or all zeros (false).
/// </remarks>
/// <typeparam name="T">The implementing type.</typeparam>
internal interface ILanes<T>
    where T : struct, ILanes<T>
{
    /// <summary>All lanes <paramref name="value"/>.</summary>
    static abstract implicit operator T(float value);

    /// <summary>All lanes <paramref name="bits"/>.</summary>
    static abstract T FromBits(int bits);

    static abstract T operator +(T a, T b);

    static abstract T operator -(T a, T b);

    static abstract T operator *(T a, T b);

    static abstract T operator /(T a, T b);

    static abstract T operator -(T a);

    /// <summary>a · b + c, rounded once where the hardware has a fused multiply-add and twice where it has none.</summary>
    static abstract T MultiplyAdd(T a, T b, T c);

    /// <summary>a · b + c, rounded once on every machine: very slow where the hardware has no fused multiply-add.</summary>
    static abstract T FusedMultiplyAdd(T a, T b, T c);

    /// <summary>The larger one; NaN where <paramref name="x"/> is NaN. <paramref name="bound"/> must not be NaN.</summary>
    static abstract T AtLeast(T bound, T x);

    /// <summary>The smaller one; NaN where <paramref name="x"/> is NaN. <paramref name="bound"/> must not be NaN.</summary>
    static abstract T AtMost(T bound, T x);

    /// <summary>|x|.</summary>
    static abstract T Abs(T x);

    /// <summary>The absolute value of <paramref name="magnitude"/> with the sign of <paramref name="sign"/>.</summary>
    static abstract T CopySign(T magnitude, T sign);

    /// <summary>A mask of a &lt; b.</summary>
    static abstract T LessThan(T a, T b);

    /// <summary>A mask of a = b.</summary>
    static abstract T Equal(T a, T b);

    /// <summary>Lane by lane <paramref name="a"/> where the mask is true and <paramref name="b"/> elsewhere.</summary>
    static abstract T Select(T mask, T a, T b);

    /// <summary>Whether the mask is true in any lane.</summary>
    static abstract bool Any(T mask);

    /// <summary>a &amp; b.</summary>
    static abstract T And(T a, T b);

    /// <summary>a ^ b.</summary>
    static abstract T Xor(T a, T b);

    /// <summary>The sum of the bits as integers.</summary>
    static abstract T AddBits(T a, T b);

    /// <summary>The difference of the bits as integers.</summary>
    static abstract T SubtractBits(T a, T b);

    /// <summary>The bits moved left.</summary>
    static abstract T ShiftLeft(T a, int count);

    /// <summary>The bits moved right, the sign bit following.</summary>
    static abstract T ShiftRight(T a, int count);

    /// <summary>The bits, read as an integer, as a number.</summary>
    static abstract T ToNumber(T bits);
}
