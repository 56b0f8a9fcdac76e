namespace NetGen.Compiler.Expressions;

/// <summary>The error function and its complement to nearly full double precision.</summary>
internal static class ErrorFunction
{
    // Below, the Maclaurin series; above, the continued fraction of erfc (Abramowitz and Stegun 7.1.6 and 7.1.14).
    private const double Border = 2.5;

    public static double Erf(double x) => Math.Abs(x) < Border ? Series(x) : x > 0 ? 1 - Fraction(x) : Fraction(-x) - 1;

    public static double Erfc(double x) => Math.Abs(x) < 0.5 ? 1 - Series(x) : x > 0 ? Complement(x) : 2 - Complement(-x);

    private static double Complement(double x) => x < Border ? 1 - Series(x) : Fraction(x);

    // erf x = 2/√π e^(−x²) Σ 2ⁿ x^(2n+1) / (1·3·5…(2n+1)): all terms positive, nothing cancels.
    private static double Series(double x)
    {
        double term = x, sum = x;
        for (int n = 1; n < 200 && Math.Abs(term) > 1e-18 * Math.Abs(sum); n++)
        {
            term *= 2 * x * x / ((2 * n) + 1);
            sum += term;
        }

        return 2 / Math.Sqrt(Math.PI) * Math.Exp(-x * x) * sum;
    }

    private static double Fraction(double x)
    {
        if (double.IsPositiveInfinity(x))
            return 0;

        double tail = x;
        for (int n = 120; n > 0; n--)
            tail = x + (n / 2.0 / tail);
        return Math.Exp(-x * x) / Math.Sqrt(Math.PI) / tail;
    }
}
