namespace NetGen.Compare;

/// <summary>Images and signals as the peers have them: <c>[h, w, c]</c> becomes <c>[c, h, w]</c>, <c>[t, c]</c> becomes <c>[c, t]</c>.</summary>
internal sealed class ChannelsFirst : ISampleOrder
{
    /// <inheritdoc/>
    public int[] Shape(int samples, int[] shape) => shape.Length <= 1 ? [samples, .. shape] : [samples, shape[^1], .. shape[..^1]];

    /// <inheritdoc/>
    public T[] Copy<T>(ReadOnlySpan<T> values, int samples, int[] shape)
    {
        int channels = shape.Length <= 1 ? 1 : shape[^1], length = values.Length / samples, positions = length / channels;
        var copy = new T[values.Length];
        for (int i = 0; i < values.Length; i++)
        {
            int place = i % length;
            copy[i - place + (place % channels * positions) + (place / channels)] = values[i];
        }

        return copy;
    }
}
