using System.Collections;

namespace NetGen;

/// <summary>Results of metrics, by name and in the order of <see cref="Trainer{TNetwork}.Metrics"/>.</summary>
public sealed class MetricResults : IReadOnlyList<MetricResult>, IEquatable<MetricResults>
{
    private readonly MetricResult[] results;

    internal MetricResults(params MetricResult[] results) => this.results = results;

    /// <summary>Number of metrics.</summary>
    public int Count => results.Length;

    /// <summary>The result at a position.</summary>
    public MetricResult this[int index] => results[index];

    /// <summary>The result of the metric of a name, as in <c>"accuracy"</c>.</summary>
    /// <exception cref="KeyNotFoundException">No such metric was measured; the message lists those that were.</exception>
    public double this[string name]
    {
        get
        {
            foreach (MetricResult result in results)
            {
                if (result.Name == name)
                    return result.Value;
            }

            string measured = Count == 0 ? "none" : string.Join(", ", results.Select(result => result.Name));
            throw new KeyNotFoundException($"There is no metric \"{name}\". Measured: {measured}.");
        }
    }

    /// <summary>Whether both have the same names and the same values.</summary>
    public bool Equals(MetricResults? other) => other is not null && results.AsSpan().SequenceEqual(other.results);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as MetricResults);

    /// <inheritdoc/>
    public override int GetHashCode() => results.Aggregate(0, HashCode.Combine);

    /// <inheritdoc/>
    public IEnumerator<MetricResult> GetEnumerator() => results.AsEnumerable().GetEnumerator();

    /// <summary>Names and values in one line, the same in every culture.</summary>
    public override string ToString() => string.Join(", ", results);

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
