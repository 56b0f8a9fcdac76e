namespace NetGen.Tests;

/// <summary>The functions of <see cref="VectorMath"/> in double precision, to about 1e-15 relative; the truth of its tests.</summary>
internal static class ReferenceMath
{
    private const double TwoOverRootPi = 1.1283791670955126;

    /// <summary>The error function.</summary>
    public static double Erf(double x) => Math.Abs(x) < 2.5 ? ErfSeries(x) : x > 0 ? 1 - Erfc(x) : Erfc(-x) - 1;

    /// <summary>1 - erf x, with relative accuracy where it is small.</summary>
    public static double Erfc(double x)
    {
        if (x < 2.5) return 1 - Erf(x);
        if (x > 27) return 0; // Below the smallest double.

        // The continued fraction e^-x² / (x √π) · 1 / (1 + q / (1 + 2q / (1 + 3q / …))), q = 1 / (2x²), from the far end.
        double q = 1 / (2 * x * x);
        double fraction = 1;
        for (int i = 8 + (int)(400 * q); i > 0; i--)
            fraction = 1 + (i * q / fraction);
        return Math.Exp(-x * x) / (x * Math.Sqrt(Math.PI) * fraction);
    }

    // 2/√π e^-x² Σ (2x²)^n x / (1·3·5·…·(2n + 1)): all terms have one sign, so nothing cancels.
    private static double ErfSeries(double x)
    {
        double term = x;
        double sum = x;
        for (int n = 1; Math.Abs(term) > 1e-18 * Math.Abs(sum); n++)
        {
            term *= 2 * x * x / ((2 * n) + 1);
            sum += term;
        }

        return TwoOverRootPi * Math.Exp(-x * x) * sum;
    }

    /// <summary>log(1 + x) for x ≥ 0 (Kahan's correction of the rounded sum).</summary>
    public static double LogOnePlus(double x) => 1 + x == 1 ? x : Math.Log(1 + x) * x / (1 + x - 1);

    public static double Sigmoid(double x) => x < 0 ? Math.Exp(x) / (1 + Math.Exp(x)) : 1 / (1 + Math.Exp(-x));

    public static double Softplus(double x) => Math.Max(x, 0) + LogOnePlus(Math.Exp(-Math.Abs(x)));

    public static double Silu(double x) => double.IsNegativeInfinity(x) ? -0.0 : x * Sigmoid(x);

    public static double Gelu(double x) => double.IsNegativeInfinity(x) ? -0.0 : x * 0.5 * Erfc(-x * Math.Sqrt(0.5));

    public static double GeluTanh(double x) =>
        double.IsNegativeInfinity(x) ? -0.0 : x * Sigmoid(2 * Math.Sqrt(2 / Math.PI) * (x + (0.044715 * x * x * x)));
}
