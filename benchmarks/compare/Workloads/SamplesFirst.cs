namespace NetGen.Compare;

/// <summary>Samples as NetGen has them.</summary>
internal sealed class SamplesFirst : ISampleOrder
{
    /// <inheritdoc/>
    public int[] Shape(int samples, int[] shape) => [samples, .. shape];

    /// <inheritdoc/>
    public T[] Copy<T>(ReadOnlySpan<T> values, int samples, int[] shape) => values.ToArray();
}
