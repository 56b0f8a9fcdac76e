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

    /// <summary>The coordinates of an element.</summary>
    public static int[] Coordinates(Shape shape, int element)
    {
        var coordinates = new int[shape.Rank];
        for (int axis = shape.Rank - 1; axis >= 0; element /= shape[axis], axis--)
            coordinates[axis] = element % shape[axis];
        return coordinates;
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
        int[] strides = Strides(small);
        int missing = large.Rank - small.Rank;
        return Enumerable.Range(0, large.Length)
            .Select(element => Coordinates(large, element).Skip(missing).Select((at, axis) => small[axis] == 1 ? 0 : at * strides[axis]).Sum())
            .ToArray();
    }
}
