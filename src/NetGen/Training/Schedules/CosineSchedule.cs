namespace NetGen;

/// <summary>
/// Warm-up: (step + 1) / warmup. Then final + (1 − final) · (1 + cos(π · progress)) / 2 with progress from 0 to 1
/// (Loshchilov and Hutter 2016, "SGDR", without restarts). After the last step the factor stays at final.
/// </summary>
internal sealed class CosineSchedule : LearningRateSchedule
{
    private readonly long? total;
    private readonly long warmup;
    private readonly double final;

    public CosineSchedule(long? totalSteps, long warmupSteps, double final)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(warmupSteps);
        if (totalSteps <= warmupSteps)
        {
            throw new ArgumentOutOfRangeException(
                nameof(totalSteps), totalSteps, $"There must be more steps in all than the {warmupSteps} of the warm-up.");
        }

        if (!(final is >= 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(final), final, "The final factor must be from 0 to 1.");
        (total, warmup, this.final) = (totalSteps, warmupSteps, final);
    }

    public override double Factor(long step, long totalSteps)
    {
        if (step < warmup)
            return (step + 1.0) / warmup;

        // A warm-up as long as the whole training leaves no step for the wave.
        double waveSteps = Math.Max(1, (total ?? totalSteps) - warmup);
        double progress = Math.Min(1, (step - warmup) / waveSteps);
        return final + ((1 - final) * (1 + Math.Cos(Math.PI * progress)) / 2);
    }

    public override string ToString() => FormattableString.Invariant(
        $"cosine(total {(total is { } steps ? steps.ToString(null, null) : "from epochs")}, warm-up {warmup}, final {final})");
}
