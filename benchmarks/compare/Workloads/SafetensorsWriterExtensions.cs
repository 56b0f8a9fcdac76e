namespace NetGen.Compare;

/// <summary>Writes samples whatever their type.</summary>
internal static class SafetensorsWriterExtensions
{
    /// <summary>Adds numbers as they are, and indices as the 64-bit integers that PyTorch wants.</summary>
    /// <exception cref="NotSupportedException">Another type.</exception>
    public static void AddValues<T>(this SafetensorsWriter writer, string name, T[] values, params ReadOnlySpan<int> shape)
    {
        if (values is float[] numbers)
            writer.Add(name, numbers, shape);
        else if (values is int[] indices)
            writer.Add(name, Array.ConvertAll(indices, index => (long)index), shape);
        else
            throw new NotSupportedException($"Expected float or int, received {typeof(T)}.");
    }
}
