namespace NetGen;

/// <summary>
/// A number that says how good a network is on a data set. It is measured piece by piece, on several threads: each piece
/// of samples gives a sum and a weight, and the result is made of the total sum divided by the total weight.
/// </summary>
public abstract class Metric
{
    /// <summary>The mean loss in inference mode.</summary>
    public static Metric Loss { get; } = new LossMetric();

    /// <summary>The share of targets whose class has the highest score.</summary>
    public static Metric Accuracy { get; } = new AccuracyMetric();

    /// <summary>e to the power of the mean cross-entropy: among how many classes the network hesitates.</summary>
    public static Metric Perplexity { get; } = new PerplexityMetric();

    /// <summary>The share of targets whose class is among the <paramref name="k"/> highest scores.</summary>
    public static Metric TopK(int k) => new TopKMetric(k);

    /// <summary>The name under which the result is found, as in <c>accuracy</c>.</summary>
    public abstract string Name { get; }

    /// <summary>Whether <see cref="Measure"/> reads the network's outputs; where no metric does, they are not computed.</summary>
    public virtual bool NeedsOutputs => true;

    /// <summary>Throws if the metric has no meaning for a network.</summary>
    /// <exception cref="ArgumentException">The message says what the metric expects and what the network has.</exception>
    public virtual void Check(NetworkDescription network)
    {
    }

    /// <summary>Measures some samples. Is called by several threads at once.</summary>
    public abstract MetricSum Measure(in MetricSamples samples);

    /// <summary>Makes the result of the mean over all samples.</summary>
    public virtual double Finish(double mean) => mean;
}
