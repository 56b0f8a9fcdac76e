namespace NetGen;

/// <summary>The mean loss.</summary>
internal sealed class LossMetric : Metric
{
    public override string Name => "loss";

    public override bool NeedsOutputs => false;

    public override MetricSum Measure(in MetricSamples samples) => new((double)samples.Loss * samples.Count, samples.Count);
}
