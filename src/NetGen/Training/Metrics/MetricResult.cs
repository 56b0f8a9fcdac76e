namespace NetGen;

/// <summary>What a metric measured on a data set.</summary>
/// <param name="Name">The metric's name, as in <c>accuracy</c>.</param>
/// <param name="Value">The result.</param>
public readonly record struct MetricResult(string Name, double Value)
{
    /// <summary>Name and value, the same in every culture.</summary>
    public override string ToString() => FormattableString.Invariant($"{Name} {Value:G5}");
}
