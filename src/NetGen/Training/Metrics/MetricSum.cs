namespace NetGen;

/// <summary>What some samples add to a <see cref="Metric"/>.</summary>
/// <param name="Sum">The sum of what is measured.</param>
/// <param name="Weight">How many were measured: samples, or positions of sequences.</param>
public readonly record struct MetricSum(double Sum, double Weight)
{
    /// <summary>Adds sums and weights.</summary>
    public static MetricSum operator +(MetricSum left, MetricSum right) => left.Add(right);

    /// <summary>Adds sums and weights.</summary>
    public MetricSum Add(MetricSum other) => new(Sum + other.Sum, Weight + other.Weight);
}
