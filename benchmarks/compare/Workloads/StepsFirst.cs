namespace NetGen.Compare;

/// <summary>Sequences as the peers' recurrent layers have them by themselves: <c>[samples, t, …]</c> becomes <c>[t, samples, …]</c>.</summary>
internal sealed class StepsFirst : ISampleOrder
{
    /// <inheritdoc/>
    public int[] Shape(int samples, int[] shape) => [shape[0], samples, .. shape[1..]];

    /// <inheritdoc/>
    public T[] Copy<T>(ReadOnlySpan<T> values, int samples, int[] shape)
    {
        int steps = shape[0], features = values.Length / samples / steps;
        var copy = new T[values.Length];
        for (int sample = 0; sample < samples; sample++)
        {
            for (int step = 0; step < steps; step++)
                values.Slice(((sample * steps) + step) * features, features).CopyTo(copy.AsSpan(((step * samples) + sample) * features));
        }

        return copy;
    }
}
