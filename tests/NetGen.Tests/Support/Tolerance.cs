namespace NetGen.Tests;

/// <summary>How far a result may be from the true value b: |a − b| ≤ absolute + relative · |b|.</summary>
public readonly record struct Tolerance(double Relative, double Absolute)
{
    /// <summary>For results of a forward pass, losses, and optimisers' traces.</summary>
    public static Tolerance Forward { get; } = new(1e-4, 1e-5);

    /// <summary>For gradients, and for weights after a training.</summary>
    public static Tolerance Gradient { get; } = new(1e-3, 1e-4);

    /// <summary>Fails with the worst place, both values there and how many are off. NaN and ±∞ must be met exactly.</summary>
    /// <param name="expected">True values.</param>
    /// <param name="actual">What was computed.</param>
    /// <param name="what">What is compared, for the message.</param>
    public void AssertClose(ReadOnlySpan<float> expected, ReadOnlySpan<float> actual, string what = "values")
    {
        if (expected.Length != actual.Length)
            Assert.Fail($"{what}: expected {expected.Length} values, received {actual.Length}.");
        int count = 0, worst = -1;
        double worstExcess = 1;
        for (int i = 0; i < expected.Length; i++)
        {
            double excess = Excess(expected[i], actual[i]);
            if (excess <= 1)
                continue;
            count++;
            if (worst < 0 || excess > worstExcess)
                (worst, worstExcess) = (i, excess);
        }

        if (worst >= 0)
        {
            Assert.Fail(
                $"{what}: {count} of {expected.Length} values are off; worst at [{worst}]: expected {expected[worst]:G9}, " +
                $"received {actual[worst]:G9}, {worstExcess:G3} × the tolerance.");
        }
    }

    /// <summary>As for spans, for one value.</summary>
    public void AssertClose(float expected, float actual, string what = "value") => AssertClose([expected], [actual], what);

    private double Excess(double expected, double actual)
    {
        if (expected.Equals(actual))
            return 0;
        double excess = Math.Abs(actual - expected) / (Absolute + (Relative * Math.Abs(expected)));
        return double.IsFinite(expected) && double.IsFinite(excess) ? excess : double.PositiveInfinity;
    }
}
