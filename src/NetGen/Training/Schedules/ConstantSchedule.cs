namespace NetGen;

/// <summary>Factor 1 at every step.</summary>
internal sealed class ConstantSchedule : LearningRateSchedule
{
    public override double Factor(long step, long totalSteps) => 1;

    public override string ToString() => "constant";
}
