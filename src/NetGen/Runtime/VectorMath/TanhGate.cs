using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector512;

namespace NetGen;

/// <summary>The gate of the tanh approximation of GELU: (1 + tanh(√(2/π) · (x + 0.044715 x³))) / 2.</summary>
internal readonly struct TanhGate : IGate
{
    private const float Step = -21f / 64;

    public static float End => -5.0625f;

    /// <summary>Relative error 3.9e-8.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Near(Vector512<float> x)
    {
        Vector512<int> piece = Pieces.Find(x, Step, out Vector512<float> d);
        Vector512<float> square = d * d;

        Vector512<float> c8 = Pieces.Choose(piece, Create(
            0.5715157f, 0.64682496f, 0.523881f, -0.04521451f, 0.14680374f, -0.0794785f, 0.014008373f, 0.01670524f,
            -0.007487983f, -0.00024365087f, 0.00011780182f, -0.00011277525f, -3.5067307e-05f, 1.1412217e-05f, 2.930544e-06f, 1.4107169e-06f));
        Vector512<float> c7 = Pieces.Choose(piece, Create(
            0.3900965f, -0.0049296343f, -0.0023103158f, 0.0016832998f, 0.00077995815f, -0.00020274482f, 3.1633466e-05f, -3.090645e-05f,
            -0.00026180732f, -5.851187e-05f, -6.9245834e-06f, 1.8353981e-05f, 2.7437212e-05f, 1.935982e-05f, 8.894639e-06f, 2.9440153e-06f));
        Vector512<float> c6 = Pieces.Choose(piece, Create(
            0.1096595f, -0.036834516f, -0.028583463f, 0.0048148767f, -0.008871306f, 0.003681988f, -0.0021207319f, -0.0018262079f,
            0.00015401746f, 4.8163976e-05f, 0.00015946792f, 0.00017044904f, 0.000107031294f, 4.8474303e-05f, 1.7169521e-05f, 4.546508e-06f));
        Vector512<float> p = FusedMultiplyAdd(c8, square, FusedMultiplyAdd(c7, d, c6));

        Vector512<float> c5 = Pieces.Choose(piece, Create(
            0.026351288f, 0.007772306f, 0.0015752233f, -0.004146058f, -0.006157216f, -0.0048565064f, -0.002343123f, -0.00024787028f,
            0.00084348803f, 0.0010668302f, 0.0008424109f, 0.0005014841f, 0.0002336367f, 8.567301e-05f, 2.4612355e-05f, 5.49082e-06f));
        Vector512<float> c4 = Pieces.Choose(piece, Create(
            0.00133304f, -0.014456744f, -0.022213053f, -0.020394025f, -0.011196616f, -0.0020923447f, 0.0039710067f, 0.005957224f,
            0.005294405f, 0.0036478068f, 0.002043903f, 0.00094180676f, 0.00035514068f, 0.00010840411f, 2.6438958e-05f, 5.088237e-06f));
        p = FusedMultiplyAdd(p, square, FusedMultiplyAdd(c5, d, c4));

        Vector512<float> c3 = Pieces.Choose(piece, Create(
            -0.06675889f, -0.056331333f, -0.030206272f, -0.0008489784f, 0.020331375f, 0.028870849f, 0.02712306f, 0.020254405f,
            0.012685166f, 0.0067707184f, 0.0030768844f, 0.0011793948f, 0.00037633008f, 9.8528435e-05f, 2.085787e-05f, 3.5187586e-06f));
        Vector512<float> c2 = Pieces.Choose(piece, Create(
            1.3672508e-06f, 0.06226298f, 0.10567776f, 0.12068823f, 0.1101214f, 0.08488914f, 0.056687657f, 0.03315846f,
            0.01701744f, 0.007621591f, 0.0029482527f, 0.000971973f, 0.0002690848f, 6.160948e-05f, 1.1489924e-05f, 1.719286e-06f));
        p = FusedMultiplyAdd(p, square, FusedMultiplyAdd(c3, d, c2));

        Vector512<float> c1 = Pieces.Choose(piece, Create(
            0.3989423f, 0.3779403f, 0.32141283f, 0.2455439f, 0.16866499f, 0.104219794f, 0.057864223f, 0.028757213f,
            0.012702751f, 0.0049369135f, 0.0016670817f, 0.00048223566f, 0.00011772623f, 2.3888266e-05f, 3.9679658e-06f, 5.3140485e-07f));
        Vector512<float> c0 = Pieces.Choose(piece, Create(
            0.5f, 0.37141937f, 0.25589976f, 0.16261517f, 0.09485213f, 0.05053844f, 0.024454875f, 0.010666513f,
            0.004153871f, 0.0014278152f, 0.00042758317f, 0.00010999825f, 2.3954939e-05f, 4.3506247e-06f, 6.4909557e-07f, 7.836156e-08f));
        return FusedMultiplyAdd(p, square, FusedMultiplyAdd(c1, d, c0));
    }

    public static Vector512<float> Far(Vector512<float> x) => Math512.GeluTanh(x);
}
