namespace NetGen.Compare;

/// <summary>How the peers have samples, where NetGen has <c>[samples, …, channels]</c>.</summary>
internal interface ISampleOrder
{
    /// <summary>The peers' dimensions.</summary>
    /// <param name="samples">Samples.</param>
    /// <param name="shape">NetGen's dimensions of one.</param>
    int[] Shape(int samples, int[] shape);

    /// <summary>The peers' order of elements.</summary>
    T[] Copy<T>(ReadOnlySpan<T> values, int samples, int[] shape);
}
