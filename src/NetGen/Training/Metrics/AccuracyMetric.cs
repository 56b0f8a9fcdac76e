namespace NetGen;

/// <summary>The share of targets whose class has the highest score.</summary>
internal sealed class AccuracyMetric : Metric
{
    public override string Name => "accuracy";

    public override void Check(NetworkDescription network) => ClassScores.Check(network, Name, k: 1);

    public override MetricSum Measure(in MetricSamples samples) => ClassScores.CountHits(samples, k: 1);
}
