namespace NetGen;

/// <summary>What happened in a training.</summary>
/// <param name="Epochs">The full epochs, oldest first; after a resumed training also those before the checkpoint.</param>
/// <param name="StopReason">Why it ended.</param>
/// <param name="RestoredEpoch">The epoch whose parameters were put back at the end, see <see cref="EarlyStopping.RestoreBest"/>.</param>
public sealed record TrainingHistory(IReadOnlyList<EpochResult> Epochs, StopReason StopReason, int? RestoredEpoch = null)
{
    /// <summary>A line for each epoch, and one that says how the training ended; the same in every culture.</summary>
    public override string ToString()
    {
        string end = RestoredEpoch is { } epoch ? FormattableString.Invariant($", parameters of epoch {epoch}") : "";
        return string.Join('\n', Epochs.Select(each => each.ToString()).Append($"{StopReason}{end}"));
    }
}
