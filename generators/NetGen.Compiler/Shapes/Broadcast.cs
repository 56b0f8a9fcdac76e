namespace NetGen.Compiler.Shapes;

/// <summary>The rule by which a smaller tensor stands in for a larger one: dimensions are aligned at the last, and 1 repeats.</summary>
public static class Broadcast
{
    /// <summary>The type both broadcast to, or <see langword="null"/> where they don't fit.</summary>
    public static TensorType? Join(TensorType left, TensorType right)
    {
        if (left.Element != right.Element)
            return null;

        int rank = Math.Max(left.Shape.Rank, right.Shape.Rank);
        var dimensions = new int[rank];
        for (int axis = 0; axis < rank; axis++)
        {
            int a = Dimension(left.Shape, axis, rank), b = Dimension(right.Shape, axis, rank);
            if (a != b && a != 1 && b != 1)
                return null;
            dimensions[axis] = Math.Max(a, b);
        }

        return new TensorType(left.Element, left.Batched || right.Batched, new Shape(dimensions));
    }

    /// <summary>Whether <paramref name="small"/> broadcasts to <paramref name="large"/> without changing it.</summary>
    public static bool Fits(TensorType small, TensorType large) =>
        Join(small, large) is { } joined && joined.Batched == large.Batched && joined.Shape.Length == large.Shape.Length
        && small.Shape.Rank <= large.Shape.Rank;

    /// <summary>A dimension of a shape that is thought to be <paramref name="rank"/> long, with ones in front.</summary>
    public static int Dimension(Shape shape, int axis, int rank)
    {
        int own = axis - (rank - shape.Rank);
        return own < 0 ? 1 : shape[own];
    }
}
