namespace NetGen;

/// <summary>exp(mean cross-entropy in nats).</summary>
internal sealed class PerplexityMetric : Metric
{
    public override string Name => "perplexity";

    public override bool NeedsOutputs => false;

    public override void Check(NetworkDescription network)
    {
        if (network.Loss is not ("SoftmaxCrossEntropy" or "NegativeLogLikelihood"))
        {
            throw new ArgumentException(
                $"Perplexity is made of the loss SoftmaxCrossEntropy or NegativeLogLikelihood; {network.Name} has " +
                $"{network.Loss ?? "none"}.");
        }
    }

    public override MetricSum Measure(in MetricSamples samples) => Loss.Measure(samples);

    public override double Finish(double mean) => Math.Exp(mean);
}
