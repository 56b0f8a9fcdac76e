namespace NetGen;

/// <summary>Reorders the axes of tensors.</summary>
internal static class AxisPermutation
{
    /// <summary>A shape whose axes are taken in another order.</summary>
    /// <param name="shape">Dimensions.</param>
    /// <param name="axes">For each axis of the result, the axis it is.</param>
    public static int[] Permute(int[] shape, int[] axes) => Array.ConvertAll(axes, axis => shape[axis]);

    /// <summary>The order that takes a permutation back.</summary>
    public static int[] Invert(int[] axes)
    {
        var inverse = new int[axes.Length];
        for (int i = 0; i < axes.Length; i++)
            inverse[axes[i]] = i;
        return inverse;
    }

    /// <summary>Copies a tensor with its axes in another order.</summary>
    /// <param name="source">Elements, row-major.</param>
    /// <param name="shape">Dimensions of the source.</param>
    /// <param name="axes">For each axis of the result, the axis of the source it is.</param>
    /// <param name="destination">Receives the elements, row-major; as long as the source.</param>
    public static void Copy(ReadOnlySpan<float> source, int[] shape, int[] axes, Span<float> destination)
    {
        var sourceStrides = new int[shape.Length];
        int stride = 1;
        for (int axis = shape.Length - 1; axis >= 0; axis--)
        {
            sourceStrides[axis] = stride;
            stride *= shape[axis];
        }

        int[] sizes = Permute(shape, axes), strides = Permute(sourceStrides, axes);
        var index = new int[sizes.Length];
        int from = 0;
        foreach (ref float value in destination)
        {
            value = source[from];

            // One step on, row-major in the destination: the last axis first, with a carry.
            for (int axis = sizes.Length - 1; axis >= 0; axis--)
            {
                from += strides[axis];
                if (++index[axis] < sizes[axis])
                    break;
                from -= sizes[axis] * strides[axis];
                index[axis] = 0;
            }
        }
    }
}
