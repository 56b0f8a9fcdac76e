namespace NetGen;

/// <summary>
/// βᵗ at step t = 1, 2, 3 …, by one multiplication a step: <see cref="Math.Pow"/> would take longer than all else in the
/// step of a small network. The bits depend on t alone, not on where the count began.
/// </summary>
/// <param name="factor">β, 0 or more and less than 1.</param>
internal struct StepPower(double factor)
{
    // Less than this taken from 1 leaves 1. To multiply on would end among denormal numbers, which are slow.
    private const double Negligible = 1e-20;

    private double power = 1;
    private int exponent;

    /// <summary>Returns βᵗ, or less than 10⁻²⁰ where it is that small.</summary>
    public double At(int step)
    {
        if (step != exponent + 1)
            (power, exponent) = (1, 0);
        while (exponent < step && power > Negligible)
        {
            power *= factor;
            exponent++;
        }

        exponent = step;
        return power;
    }
}
