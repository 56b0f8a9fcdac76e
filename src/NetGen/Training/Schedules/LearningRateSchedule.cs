namespace NetGen;

/// <summary>
/// How the learning rate changes while a network learns: a factor for the rate the optimiser was made with, computed
/// from the number of the step alone, so that a schedule has no state to save.
/// </summary>
public abstract class LearningRateSchedule
{
    /// <summary>The factor is always 1.</summary>
    public static LearningRateSchedule Constant { get; } = new ConstantSchedule();

    /// <summary>The rate is multiplied by <paramref name="factor"/> after every <paramref name="every"/> steps.</summary>
    /// <param name="every">Steps (mini-batches) between two changes, at least 1.</param>
    /// <param name="factor">Above 0, as in 0.1.</param>
    public static LearningRateSchedule Step(long every, double factor) => new StepSchedule(every, factor);

    /// <summary>A linear warm-up followed by half a cosine wave from the full rate down to <paramref name="final"/>.</summary>
    /// <param name="totalSteps">The step that reaches the final rate, at which it stays; <see langword="null"/>: the last one of <c>Fit</c>'s epochs.</param>
    /// <param name="warmupSteps">Steps in which the rate rises from nearly 0 to the full one.</param>
    /// <param name="final">The last factor, from 0 to 1.</param>
    public static LearningRateSchedule Cosine(long? totalSteps = null, long warmupSteps = 0, double final = 0) =>
        new CosineSchedule(totalSteps, warmupSteps, final);

    /// <summary>The factor for one step.</summary>
    /// <param name="step">Number of the step, from 0, counted over all epochs.</param>
    /// <param name="totalSteps">Steps of all the epochs <c>Fit</c> was asked for.</param>
    public abstract double Factor(long step, long totalSteps);

    /// <summary>
    /// Kind and options in one line, the same in every culture. Stands in checkpoints: two schedules that say the same
    /// are taken to be the same.
    /// </summary>
    public abstract override string ToString();
}
