using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector512;

namespace NetGen;

/// <summary>The gate of GELU: Φ(x), the normal distribution function.</summary>
internal readonly struct NormalGate : IGate
{
    private const float Step = -3f / 8;

    public static float End => -5.75f;

    /// <summary>Relative error 4.4e-8.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Near(Vector512<float> x)
    {
        Vector512<int> piece = Pieces.Find(x, Step, out Vector512<float> d);
        Vector512<float> square = d * d;

        Vector512<float> c8 = Pieces.Choose(piece, Create(
            0.2228292f, 0.2730926f, -0.04117921f, -0.008199883f, 0.028750302f, -0.016309785f, 0.006562138f, -0.00019927362f,
            0.0003277298f, -4.8659087e-05f, -6.30599e-06f, -6.43751e-06f, 2.664718e-06f, 1.2908024e-06f, 3.9258316e-07f, 1.06089566e-07f));
        Vector512<float> c7 = Pieces.Choose(piece, Create(
            0.17332104f, 0.0010146761f, 0.002161426f, 0.00084756257f, -3.2962585e-06f, -0.0002895259f, -0.0003140046f, -0.00023129745f,
            -8.6355e-05f, 1.3789159e-05f, 3.169387e-05f, 2.13461e-05f, 9.877118e-06f, 3.3015199e-06f, 8.9763495e-07f, 1.9592535e-07f));
        Vector512<float> c6 = Pieces.Choose(piece, Create(
            0.05592657f, -0.019015301f, 0.0063431584f, 0.0019568743f, -0.0029597697f, -9.753131e-05f, -0.0015189487f, -0.0002858477f,
            8.067638e-05f, 0.00019683682f, 0.00013311161f, 6.2889165e-05f, 2.2281407e-05f, 6.3854195e-06f, 1.5048763e-06f, 2.935484e-07f));
        Vector512<float> p = FusedMultiplyAdd(c8, square, FusedMultiplyAdd(c7, d, c6));

        Vector512<float> c5 = Pieces.Choose(piece, Create(
            0.019394176f, 0.0066293455f, -0.00027005584f, -0.0052835057f, -0.005831329f, -0.0032659706f, -0.00045851577f, 0.0009691525f,
            0.0011080548f, 0.00071934395f, 0.0003418521f, 0.00012781529f, 3.882383e-05f, 9.76552e-06f, 2.054482e-06f, 3.6453724e-07f));
        Vector512<float> c4 = Pieces.Choose(piece, Create(
            0.00088950864f, -0.016041905f, -0.023027716f, -0.017242607f, -0.00600899f, 0.002736806f, 0.006151453f, 0.005414296f,
            0.003324707f, 0.0015823338f, 0.0006094445f, 0.00019399231f, 5.1695573e-05f, 1.16246365e-05f, 2.218168e-06f, 3.6069324e-07f));
        p = FusedMultiplyAdd(p, square, FusedMultiplyAdd(c5, d, c4));

        Vector512<float> c3 = Pieces.Choose(piece, Create(
            -0.06644413f, -0.05325816f, -0.021955427f, 0.009379973f, 0.02698208f, 0.028839648f, 0.021490326f, 0.012492224f,
            0.00590913f, 0.002322519f, 0.0007676323f, 0.00021498426f, 5.1281382e-05f, 1.0456784e-05f, 1.8277153e-06f, 2.7439927e-07f));
        Vector512<float> c2 = Pieces.Choose(piece, Create(
            1.1944513e-06f, 0.069717236f, 0.112927444f, 0.11918078f, 0.09713757f, 0.064487465f, 0.035706963f, 0.016700491f,
            0.0066477642f, 0.0022631392f, 0.0006611172f, 0.00016611493f, 3.5963443e-05f, 6.7176093e-06f, 1.0837246e-06f, 1.5112207e-07f));
        p = FusedMultiplyAdd(p, square, FusedMultiplyAdd(c3, d, c2));

        Vector512<float> c1 = Pieces.Choose(piece, Create(
            0.3989423f, 0.37185508f, 0.30113742f, 0.21187665f, 0.1295176f, 0.06878628f, 0.031739652f, 0.012724182f,
            0.0044318484f, 0.0013411188f, 0.00035259567f, 8.054045e-05f, 1.598374e-05f, 2.7559427e-06f, 4.1284707e-07f, 5.3732325e-08f));
        Vector512<float> c0 = Pieces.Choose(piece, Create(
            0.5f, 0.35383025f, 0.22662735f, 0.13029452f, 0.0668072f, 0.03039636f, 0.012224473f, 0.0043324484f,
            0.001349898f, 0.00036907845f, 8.8417284e-05f, 1.8536737e-05f, 3.397673e-06f, 5.440423e-07f, 7.60496e-08f, 9.275399e-09f));
        return FusedMultiplyAdd(p, square, FusedMultiplyAdd(c1, d, c0));
    }

    public static Vector512<float> Far(Vector512<float> x) => Math512.Gelu(x);
}
