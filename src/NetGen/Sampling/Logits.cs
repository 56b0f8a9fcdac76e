namespace NetGen;

/// <summary>What all ways of choosing from logits share.</summary>
internal static class Logits
{
    /// <summary>Index of the largest; of equal ones the first.</summary>
    /// <exception cref="ArgumentException">No logit is above -∞, or one is NaN or +∞.</exception>
    public static int IndexOfLargest(ReadOnlySpan<float> logits)
    {
        int largest = -1;
        float maximum = float.NegativeInfinity;
        for (int i = 0; i < logits.Length; i++)
        {
            // Not below +∞: +∞ or NaN.
            if (!(logits[i] < float.PositiveInfinity))
                throw new ArgumentException($"Expected finite logits or -∞, received {logits[i]} at position {i}.", nameof(logits));
            if (logits[i] > maximum)
                (largest, maximum) = (i, logits[i]);
        }

        if (largest < 0)
            throw new ArgumentException($"Expected a logit above -∞, received none among {logits.Length}.", nameof(logits));
        return largest;
    }

    /// <summary>ln Σ_i exp(l_i): what lies between a logit and its log-probability.</summary>
    /// <exception cref="ArgumentException">No logit is above -∞, or one is NaN or +∞.</exception>
    public static double LogSumExp(ReadOnlySpan<float> logits)
    {
        float maximum = logits[IndexOfLargest(logits)];
        double sum = 0;
        foreach (float logit in logits)
            sum += Weight(logit, maximum, temperature: 1);
        return maximum + Math.Log(sum);
    }

    /// <summary>exp((logit - maximum) / temperature), 0 to 1: a probability that lacks only the division by the sum of all.</summary>
    public static float Weight(float logit, float maximum, float temperature) =>
        // In double precision, since the difference of two floats may overflow, and -∞ come out of it where there was none.
        VectorMath.Exp((float)(((double)logit - maximum) / temperature));
}
