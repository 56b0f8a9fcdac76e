namespace NetGen.Tests.Determinism;

/// <summary>How large some numbers are, for errors relative to them.</summary>
internal static class Scale
{
    /// <summary>The largest absolute value.</summary>
    public static double Of(ReadOnlySpan<float> values)
    {
        float largest = 0;
        foreach (float value in values)
            largest = MathF.Max(largest, MathF.Abs(value));
        return largest;
    }
}
