using System.Runtime.CompilerServices;

namespace NetGen;

// The tail of the normal distribution, which GELU and erf share: Φ(-x) = e^(-x²/2) · P(x / (x + k)) / (x + k).
internal static partial class SimdMath<S, V>
{
    private const float NormalTailOffset = 2.75f;

    /// <summary>P: minimax for x of 0 to 14.5, relative error 2.6e-8 before rounding.</summary>
    /// <param name="s">x / (x + <see cref="NormalTailOffset"/>).</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V NormalTailPolynomial(V s)
    {
        V v = S.Subtract(s, 0.5f);
        V square = S.Multiply(v, v);
        V p = S.Polynomial(v, square, -0.0395742841f, -0.106897429f, -0.0307969544f, 0.15950869f);
        p = S.Continue(p, v, square, 0.101944789f, -0.263101071f);
        p = S.Continue(p, v, square, -0.132498443f, 0.729337275f);
        return S.Continue(p, v, square, -0.948708534f, 0.718986034f);
    }
}
