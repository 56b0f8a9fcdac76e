using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Tests.Interpreter;

/// <summary>Where elements lie.</summary>
internal static class Layout
{
    /// <summary>How far apart neighbours along each axis are.</summary>
    public static int[] Strides(Shape shape)
    {
        var strides = new int[shape.Rank];
        for (int axis = shape.Rank - 1, stride = 1; axis >= 0; stride *= shape[axis], axis--)
            strides[axis] = stride;
        return strides;
    }

    /// <summary>For each element of <paramref name="large"/>, over all samples, the element of the smaller tensor that stands in for it.</summary>
    public static int[] Broadcast(Tensor small, TensorType large, int samples)
    {
        int[] within = Broadcast(small.Shape, large.Shape);
        var all = new int[(large.Batched ? samples : 1) * within.Length];
        for (int i = 0; i < all.Length; i++)
            all[i] = (small.Type.Batched ? i / within.Length * small.Shape.Length : 0) + within[i % within.Length];
        return all;
    }

    private static int[] Broadcast(Shape small, Shape large)
    {
        int missing = large.Rank - small.Rank;
        int[] own = Strides(small);
        IEnumerable<int> strides = Enumerable.Range(-missing, large.Rank).Select(axis => axis < 0 || small[axis] == 1 ? 0 : own[axis]);
        return Places(large, [.. strides]);
    }

    /// <summary>For each element of a shape, in order, where it is in memory with other strides.</summary>
    public static int[] Places(Shape shape, int[] strides)
    {
        int[] dimensions = [.. shape.Dimensions];
        var places = new int[shape.Length];
        for (int element = 0; element < places.Length; element++)
        {
            for (int axis = dimensions.Length - 1, rest = element; axis >= 0; rest /= dimensions[axis], axis--)
                places[element] += rest % dimensions[axis] * strides[axis];
        }

        return places;
    }
}
