using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector512;

namespace NetGen.Tests;

/// <summary>
/// The functions of <see cref="VectorMath"/> in double precision, to about 1e-13 relative; the truth of its tests. Eight numbers at
/// a time, so that all 2^32 floats take minutes.
/// </summary>
internal static class ReferenceMath
{
    private const double TwoOverRootPi = 1.1283791670955126;
    private const double RootHalf = 0.70710678118654752;
    private const double TwiceRootTwoOverPi = 1.5957691216057308;

    private static Vector512<double> One => Vector512<double>.One;

    /// <summary>The error function: 2/√π e^-x² Σ (2x²)^n x / (1·3·5·…·(2n + 1)), whose terms have one sign, so that nothing cancels.</summary>
    public static Vector512<double> Erf(Vector512<double> x)
    {
        const double RoundsToOne = 6;
        if (GreaterThanAll(Abs(x), Create(RoundsToOne))) return CopySign(One, x);
        Vector512<double> bounded = Clamp(x, Create(-RoundsToOne), Create(RoundsToOne));
        Vector512<double> twiceSquare = 2 * bounded * bounded;
        Vector512<double> term = bounded;
        Vector512<double> sum = bounded;
        for (int n = 1; GreaterThanAny(Abs(term), 1e-17 * Abs(sum)); n++)
        {
            term *= twiceSquare / Create((2.0 * n) + 1);
            sum += term;
        }

        return TwoOverRootPi * Exp(-bounded * bounded) * sum;
    }

    /// <summary>1 - erf x, with relative accuracy where it is small.</summary>
    public static Vector512<double> Erfc(Vector512<double> x)
    {
        Vector512<double> isTail = GreaterThanOrEqual(x, Create(2.5));
        Vector512<double> erfc = One - Erf(x);
        return GreaterThanOrEqualAny(x, Create(2.5)) ? ConditionalSelect(isTail, ErfcTail(Max(x, Create(2.5))), erfc) : erfc;
    }

    // The continued fraction e^-x² / (x √π) · 1 / (1 + q / (1 + 2q / (1 + 3q / …))), q = 1 / (2x²), from the far end.
    private static Vector512<double> ErfcTail(Vector512<double> x)
    {
        const int Terms = 40; // At 2.5, where it converges slowest.
        const double RoundsToZero = 28;
        if (GreaterThanAll(x, Create(RoundsToZero))) return Vector512<double>.Zero;
        Vector512<double> q = Create(0.5) / (x * x);
        Vector512<double> fraction = One;
        for (int i = Terms; i > 0; i--)
            fraction = One + (i * q / fraction);
        return Exp(-x * x) / (x * Math.Sqrt(Math.PI) * fraction);
    }

    /// <summary>log(1 + x) for x ≥ 0 (Kahan's correction of the rounded sum).</summary>
    public static Vector512<double> LogOnePlus(Vector512<double> x)
    {
        Vector512<double> sum = One + x;
        return ConditionalSelect(Vector512.Equals(sum, One), x, Log(sum) * x / (sum - One));
    }

    /// <summary>The hyperbolic tangent.</summary>
    public static Vector512<double> Tanh(Vector512<double> x)
    {
        Vector512<double> e = Exp(-2 * Abs(x));
        Vector512<double> tanh = CopySign((One - e) / (One + e), x);
        return ConditionalSelect(LessThan(Abs(x), Create(0.25)), TanhNearZero(x), tanh);
    }

    // Lambert's continued fraction, x / (1 + x² / (3 + x² / (5 + …))): where (1 - e) / (1 + e) cancels.
    private static Vector512<double> TanhNearZero(Vector512<double> x)
    {
        Vector512<double> square = x * x;
        Vector512<double> fraction = Create(15.0);
        for (int odd = 13; odd > 0; odd -= 2)
            fraction = Create((double)odd) + (square / fraction);
        return x / fraction;
    }

    /// <summary>1 / (1 + e^-x).</summary>
    public static Vector512<double> Sigmoid(Vector512<double> x) => One / (One + Exp(-x));

    /// <summary>log(1 + e^x).</summary>
    public static Vector512<double> Softplus(Vector512<double> x) => Max(x, Vector512<double>.Zero) + LogOnePlus(Exp(-Abs(x)));

    /// <summary>x · sigmoid x.</summary>
    public static Vector512<double> Silu(Vector512<double> x) => TimesFraction(x, Sigmoid(x));

    /// <summary>x · Φ(x).</summary>
    public static Vector512<double> Gelu(Vector512<double> x) => TimesFraction(x, 0.5 * Erfc(-RootHalf * x));

    /// <summary>Φ(x) + x · φ(x).</summary>
    public static Vector512<double> GeluDerivative(Vector512<double> x)
    {
        // At an infinity the density is 0, and so is the product.
        Vector512<double> isInfinite = Vector512.Equals(Abs(x), Create(double.PositiveInfinity));
        Vector512<double> product = x * Exp(-0.5 * x * x) / Math.Sqrt(2 * Math.PI);
        return (0.5 * Erfc(-RootHalf * x)) + ConditionalSelect(isInfinite, Vector512<double>.Zero, product);
    }

    /// <summary>x/2 · (1 + tanh(√(2/π) · (x + 0.044715 x³))).</summary>
    public static Vector512<double> GeluTanh(Vector512<double> x) =>
        TimesFraction(x, Sigmoid(TwiceRootTwoOverPi * (x + (0.044715 * x * x * x))));

    // At -∞ the fraction is 0, and so is the product.
    private static Vector512<double> TimesFraction(Vector512<double> x, Vector512<double> fraction) =>
        ConditionalSelect(Vector512.Equals(x, Create(double.NegativeInfinity)), Create(-0.0), x * fraction);
}
