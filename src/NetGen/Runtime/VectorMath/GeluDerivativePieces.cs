using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector512;

namespace NetGen;

/// <summary>GELU's derivative in pieces.</summary>
internal static class GeluDerivativePieces
{
    private const float Step = -13f / 32;

    /// <summary>The center of the last piece, which is 0.</summary>
    private const float End = 15 * Step;

    /// <summary>
    /// Φ(x) + x · φ(x) for x of <see cref="End"/> to 0, and 1 minus what it is at -x for a positive x: error 5.2e-9, and 6.7e-8 in
    /// the last piece.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> GeluDerivative(Vector512<float> x)
    {
        Vector512<int> piece = Pieces.Find(MaxNative(Create(End), x | Create(-0f)), Step, out Vector512<float> d);
        Vector512<float> square = d * d;

        Vector512<float> c6 = Pieces.Choose(piece, Create(
            0.007675183f, 0.0214508f, 0.01706354f, -0.0013102735f, -0.011554115f, -0.006923581f, 2.0604828e-05f, 0.0027506147f,
            0.0016839665f, 0.00032276643f, -0.00016052388f, -0.0001553153f, -6.779591e-05f, -1.9983869e-05f, -4.396301e-06f, 0f));
        Vector512<float> c5 = Pieces.Choose(piece, Create(
            0.062338024f, 0.03037853f, -0.021081112f, -0.04025459f, -0.02084117f, 0.0038995373f, 0.01180711f, 0.007173194f,
            0.0014935884f, -0.0007813982f, -0.00082928286f, -0.00039815286f, -0.0001299656f, -3.1793585e-05f, -6.0736206e-06f, 0f));
        Vector512<float> c4 = Pieces.Choose(piece, Create(
            0.00041107304f, -0.10084561f, -0.10848f, -0.037311137f, 0.02938341f, 0.044441853f, 0.025055436f, 0.004606484f,
            -0.003677746f, -0.0037745284f, -0.0019165186f, -0.00067494594f, -0.00017990031f, -3.7687743e-05f, -6.3330517e-06f, 0f));
        Vector512<float> p = FusedMultiplyAdd(c6, square, FusedMultiplyAdd(c5, d, c4));

        Vector512<float> c3 = Pieces.Choose(piece, Create(
            -0.26592603f, -0.17582646f, 0.008848706f, 0.13259457f, 0.13337575f, 0.06639911f, 0.0078072106f, -0.0149131585f,
            -0.014078643f, -0.0074123056f, -0.0027888082f, -0.0008059746f, -0.0001848154f, -3.4230077e-05f, -5.1776547e-06f, 0f));
        Vector512<float> c2 = Pieces.Choose(piece, Create(
            1.4858947e-06f, 0.28615278f, 0.38911533f, 0.29089272f, 0.11767073f, -0.0064858207f, -0.04839312f, -0.040655155f,
            -0.02163786f, -0.008544972f, -0.0026420515f, -0.00065613363f, -0.00013277783f, -2.2094222e-05f, -3.0417066e-06f, 0f));
        p = FusedMultiplyAdd(p, square, FusedMultiplyAdd(c3, d, c2));

        Vector512<float> c1 = Pieces.Choose(piece, Create(
            0.7978846f, 0.6740608f, 0.38424936f, 0.09769694f, -0.06825107f, -0.10777653f, -0.08061231f, -0.042584952f,
            -0.01737372f, -0.005672053f, -0.0015087498f, -0.00033043104f, -5.9985006e-05f, -9.067514e-06f, -1.1450865e-06f, 0f));
        Vector512<float> c0 = Pieces.Choose(piece, Create(
            0.5f, 0.19304618f, -0.024761774f, -0.11988855f, -0.12104341f, -0.08185952f, -0.042458784f, -0.017665995f,
            -0.0060173813f, -0.001696291f, -0.00039832137f, -7.8238336e-05f, -1.2891178e-05f, -1.7853819e-06f, -2.0815308e-07f, 0f));
        p = FusedMultiplyAdd(p, square, FusedMultiplyAdd(c1, d, c0));
        return ConditionalSelect(GreaterThan(x, Vector512<float>.Zero), Create(1f) - p, p);
    }
}
