namespace NetGen.Compare;

/// <summary>Where numbers lie on an axis on which equal factors are equal distances.</summary>
/// <param name="minimum">The number at the left end.</param>
/// <param name="maximum">The number at the right end.</param>
/// <param name="left">The left end.</param>
/// <param name="width">The axis's length.</param>
internal sealed class LogarithmicScale(double minimum, double maximum, double left, double width)
{
    /// <summary>Numbers to mark: powers of ten.</summary>
    public IEnumerable<double> Ticks
    {
        get
        {
            for (double exponent = Math.Ceiling(Math.Log10(minimum)); exponent <= Math.Log10(maximum); exponent++)
                yield return Math.Pow(10, exponent);
        }
    }

    /// <summary>An axis on which all values and 1 have their place.</summary>
    public static LogarithmicScale Around(IEnumerable<double> values, double left, double width)
    {
        double[] all = [1, .. values];
        double least = all.Min();
        double largest = Math.Pow(10, Math.Ceiling(Math.Log10(all.Max())));
        return new LogarithmicScale(least, Math.Max(largest, 10), left, width);
    }

    /// <summary>Where a number lies.</summary>
    public double Position(double value) => left + (width * Math.Log(value / minimum) / Math.Log(maximum / minimum));
}
