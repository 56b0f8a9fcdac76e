namespace NetGen;

/// <summary>factor^⌊step / every⌋.</summary>
internal sealed class StepSchedule : LearningRateSchedule
{
    private readonly long every;
    private readonly double factor;

    public StepSchedule(long every, double factor)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(every, 1);
        if (!(factor > 0 && double.IsFinite(factor)))
            throw new ArgumentOutOfRangeException(nameof(factor), factor, "The factor must be above 0 and finite.");
        (this.every, this.factor) = (every, factor);
    }

    public override double Factor(long step, long totalSteps) => Math.Pow(factor, step / every);

    public override string ToString() => FormattableString.Invariant($"step(every {every}, factor {factor})");
}
