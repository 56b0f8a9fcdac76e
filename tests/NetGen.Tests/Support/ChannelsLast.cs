namespace NetGen.Tests;

/// <summary>PyTorch's tensors [N, C, …] in NetGen's layout, [N, …, C].</summary>
public static class ChannelsLast
{
    /// <summary>A tensor's values in NetGen's layout.</summary>
    public static float[] Floats(FixtureFile file, string tensor)
    {
        int[] shape = file.Shape(tensor);
        float[] values = file.Floats(tensor);
        int channels = shape[1], positions = shape[2..].Aggregate(1, (product, size) => product * size);
        var moved = new float[values.Length];
        for (int i = 0; i < values.Length; i++)
            moved[(((i / positions / channels * positions) + (i % positions)) * channels) + (i / positions % channels)] = values[i];
        return moved;
    }

    /// <summary>The shape of a sample in NetGen's layout.</summary>
    public static int[] Shape(FixtureFile file, string tensor)
    {
        int[] shape = file.Shape(tensor);
        return [.. shape[2..], shape[1]];
    }
}
