namespace NetGen;

/// <summary>How good a network is on a data set, in inference mode.</summary>
/// <param name="Loss">The mean loss, without penalties.</param>
/// <param name="Metrics">The results of the trainer's metrics.</param>
public sealed record Evaluation(double Loss, MetricResults Metrics)
{
    /// <summary>Loss and metrics in one line, the same in every culture.</summary>
    public override string ToString() => FormattableString.Invariant($"loss {Loss:G5}") + (Metrics.Count == 0 ? "" : $", {Metrics}");
}
