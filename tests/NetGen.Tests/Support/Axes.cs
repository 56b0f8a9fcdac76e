namespace NetGen.Tests;

/// <summary>Reorders the axes of tensors, for fixtures, which have PyTorch's layouts. Written anew, lest the library's own be tested with itself.</summary>
internal static class Axes
{
    /// <summary>The elements of [samples, channels, …] as [samples, …, channels].</summary>
    public static float[] ChannelsLast(this FixtureFile file, string tensor)
    {
        int[] shape = file.Shape(tensor);
        return Permuted(file.Floats(tensor), shape, [0, .. Enumerable.Range(2, shape.Length - 2), 1]);
    }

    /// <summary>The shape of a sample [channels, …] as […, channels].</summary>
    public static int[] ChannelsLastShape(this FixtureFile file, string tensor)
    {
        int[] shape = file.Shape(tensor);
        return [.. shape[2..], shape[1]];
    }

    /// <summary>The elements with the axes in another order: for each axis of the result, which axis of the source it is.</summary>
    public static float[] Permuted(float[] values, int[] shape, int[] axes)
    {
        int[] sizes = [.. axes.Select(axis => shape[axis])];
        int[] strides = [.. axes.Select(axis => shape[(axis + 1)..].Aggregate(1, (product, size) => product * size))];
        var permuted = new float[values.Length];
        for (int i = 0; i < values.Length; i++)
        {
            int from = 0, rest = i;
            for (int axis = axes.Length - 1; axis >= 0; axis--)
            {
                from += rest % sizes[axis] * strides[axis];
                rest /= sizes[axis];
            }

            permuted[i] = values[from];
        }

        return permuted;
    }

    /// <summary>The order that takes a reordering back.</summary>
    public static int[] Inverse(IEnumerable<int> axes) => [.. axes.Select((axis, i) => (Axis: axis, Index: i)).OrderBy(each => each.Axis).Select(each => each.Index)];
}
