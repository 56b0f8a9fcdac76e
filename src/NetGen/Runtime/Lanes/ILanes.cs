namespace NetGen;

/// <summary>
/// A vector of one width, so that a formula over parameters is written once and compiled for 16, 8 and 4 lanes. Each operation
/// rounds once, and none is fused with another: a formula gives the same bits in every lane, width and machine.
/// </summary>
/// <typeparam name="V">The vector itself.</typeparam>
internal interface ILanes<V>
    where V : struct, ILanes<V>
{
    /// <summary>Number of lanes.</summary>
    static abstract int Count { get; }

    /// <summary>As many floats as there are lanes.</summary>
    static abstract V Load(ref float source);

    /// <summary>The first <paramref name="count"/> floats, fewer than there are lanes; 0 in the other lanes. Reads no more than these.</summary>
    static abstract V Load(ref float source, int count);

    static abstract V SquareRoot(V a);

    /// <summary>The smaller one; NaN where x is NaN.</summary>
    static abstract V Min(float bound, V x);

    /// <summary>The larger one; NaN where x is NaN.</summary>
    static abstract V Max(float bound, V x);

    static abstract V operator +(V a, V b);

    static abstract V operator +(V a, float b);

    static abstract V operator -(V a, V b);

    static abstract V operator *(V a, V b);

    static abstract V operator *(float a, V b);

    static abstract V operator /(V a, V b);

    /// <summary>Writes all lanes.</summary>
    void Store(ref float destination);

    /// <summary>Writes the first <paramref name="count"/> lanes, fewer than there are.</summary>
    void Store(ref float destination, int count);
}
