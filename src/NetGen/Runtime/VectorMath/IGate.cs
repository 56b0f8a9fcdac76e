using System.Runtime.Intrinsics;

namespace NetGen;

/// <summary>What <see cref="Gated{G}"/> multiplies x with: a function with g(-x) = 1 - g(x) that falls to 0 at -∞.</summary>
internal interface IGate
{
    /// <summary>
    /// The end of the last piece, as far below 0 as that x · g(x) gets lost in a positive x of that size.
    /// </summary>
    static abstract float End { get; }

    /// <summary>g(x) in pieces, for x of <see cref="End"/> to 0.</summary>
    static abstract Vector512<float> Near(Vector512<float> x);

    /// <summary>x · g(x) for any x.</summary>
    static abstract Vector512<float> Far(Vector512<float> x);
}
