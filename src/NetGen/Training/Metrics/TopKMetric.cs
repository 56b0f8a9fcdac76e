namespace NetGen;

/// <summary>The share of targets whose class is among the k highest scores.</summary>
internal sealed class TopKMetric : Metric
{
    private readonly int k;

    public TopKMetric(int k)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(k, 1);
        this.k = k;
        Name = FormattableString.Invariant($"top{k}");
    }

    public override string Name { get; }

    public override void Check(NetworkDescription network) => ClassScores.Check(network, Name, k);

    public override MetricSum Measure(in MetricSamples samples) => ClassScores.CountHits(samples, k);
}
