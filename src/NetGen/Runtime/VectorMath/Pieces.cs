using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NetGen;

/// <summary>
/// Functions made of sixteen pieces of equal length, each a polynomial about its center: where the machine has AVX-512, one
/// instruction looks up a coefficient for every lane, among those of all pieces.
/// </summary>
/// <remarks>
/// That takes fewer operations than one polynomial for all of a function, and no division. Eight lanes, four and a single number are
/// computed as 16, so that a number gives the same bits in each width. The coefficients are least squares, each fitted after those of lower
/// order were rounded; the errors that stand with them are before rounding sums.
/// </remarks>
internal static class Pieces
{
    /// <summary>Whether the machine has what pieces need.</summary>
    public static bool AreSupported
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Avx512F.IsSupported;
    }

    /// <summary>Finds each lane's piece: x = piece · <paramref name="step"/> + d, d at most half a step.</summary>
    /// <param name="x">Numbers of one sign.</param>
    /// <param name="step">The length of a piece, with the sign of x. A few bits long, so that its multiples are exact.</param>
    /// <param name="d">The distance from the center.</param>
    /// <returns>The number of the piece, in the four lowest bits.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> Find(Vector512<float> x, float step, out Vector512<float> d)
    {
        // Added to 1.5 · 2^23 a number is rounded to an integer, which then stands in the lowest bits of the sum.
        Vector512<float> magic = Vector512.Create(12582912f);
        Vector512<float> piece = Vector512.FusedMultiplyAdd(x, Vector512.Create(1 / step), magic);
        d = Vector512.FusedMultiplyAdd(piece - magic, Vector512.Create(-step), x);
        return piece.AsInt32();
    }

    /// <summary>A coefficient of each lane's piece.</summary>
    /// <param name="piece">The number of the piece, in the four lowest bits.</param>
    /// <param name="coefficients">That coefficient of all pieces.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Choose(Vector512<int> piece, Vector512<float> coefficients) => Avx512F.PermuteVar16x32(coefficients, piece);
}
