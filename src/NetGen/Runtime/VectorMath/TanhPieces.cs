using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector512;

namespace NetGen;

/// <summary>The hyperbolic tangent in pieces.</summary>
internal static class TanhPieces
{
    private const float Step = 5f / 8;

    /// <summary>The center of the last piece, at which tanh is 1 in single precision.</summary>
    private const float End = 15 * Step;

    /// <summary>tanh x: relative error 3.6e-8, and 1 from the last piece on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Tanh(Vector512<float> x)
    {
        Vector512<int> piece = Pieces.Find(MinNative(Create(End), Abs(x)), Step, out Vector512<float> d);
        Vector512<float> square = d * d;

        Vector512<float> c7 = Pieces.Choose(piece, Create(
            -0.050103996f, 0.028627092f, -0.004249893f, -0.0011892719f, 7.566704e-05f, 7.082837e-05f, 2.6301286e-05f, 7.917852e-06f,
            2.2586537e-06f, 0f, 0f, 0f, 0f, 0f, 0f, 0f));
        Vector512<float> c6 = Pieces.Choose(piece, Create(
            0f, -0.024467839f, 0.014922029f, 0.0009858141f, -0.0006015126f, -0.00058895827f, -0.0001972581f, -0.00016704517f,
            -0.00018341512f, 0f, 0f, 0f, 0f, 0f, 0f, 0f));
        Vector512<float> high = FusedMultiplyAdd(c7, d, c6);
        Vector512<float> c5 = Pieces.Choose(piece, Create(
            0.13312073f, -0.05512482f, -0.019231606f, 0.0046300525f, 0.0028573067f, 0.0009675416f, 0.00028976589f, 8.408591e-05f,
            2.418656e-05f, 0f, 0f, 0f, 0f, 0f, 0f, 0f));
        Vector512<float> c4 = Pieces.Choose(piece, Create(
            0f, 0.13790107f, -0.0125624025f, -0.020911023f, -0.008067057f, -0.0024463828f, -0.00071356556f, -0.0001870012f,
            -3.0525498e-05f, -8.725344e-06f, 0f, 0f, 0f, 0f, 0f, 0f));
        high = FusedMultiplyAdd(high, square, FusedMultiplyAdd(c5, d, c4));

        Vector512<float> c3 = Pieces.Choose(piece, Create(
            -0.33333f, -0.017829727f, 0.10831211f, 0.05180171f, 0.01702101f, 0.005068861f, 0.0014683788f, 0.00042202813f,
            0.000121022065f, 3.5537454e-05f, 1.0182478e-05f, 2.917396e-06f, 0f, 0f, 0f, 0f));
        Vector512<float> c2 = Pieces.Choose(piece, Create(
            0f, -0.38401446f, -0.23787223f, -0.08566894f, -0.026235342f, -0.0076648286f, -0.0022082955f, -0.0006346027f,
            -0.00018302992f, -5.3107357e-05f, -1.5352281e-05f, -4.246561e-06f, -1.4722938e-06f, -3.1201782e-07f, 0f, 0f));
        Vector512<float> low = FusedMultiplyAdd(c3, d, c2);
        Vector512<float> c1 = Pieces.Choose(piece, Create(
            1f, 0.6924191f, 0.28041485f, 0.08979764f, 0.026592227f, 0.00769209f, 0.0022098923f, 0.00063364446f,
            0.00018158324f, 5.2006893e-05f, 1.4900498e-05f, 4.2690867e-06f, 1.2843476e-06f, 3.6797195e-07f, 1.0542574e-07f, 0f));
        Vector512<float> c0 = Pieces.Choose(piece, Create(
            0f, 0.5545997f, 0.84828365f, 0.95404524f, 0.9866143f, 0.99614656f, 0.99889445f, 0.99968314f,
            0.9999092f, 0.999974f, 0.99999255f, 0.99999785f, 0.9999994f, 0.9999998f, 0.99999994f, 1f));
        low = FusedMultiplyAdd(low, square, FusedMultiplyAdd(c1, d, c0));

        return ConditionalSelect(Create(-0f), x, FusedMultiplyAdd(high, square * square, low));
    }
}
