using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Emission;

/// <summary>
/// The loops over all elements of a tensor, and how far each step moves in every operand. Axes along which all operands move
/// alike are one loop, so that most formulas are a single loop over everything.
/// </summary>
/// <param name="Loops">Outermost first; at least one.</param>
public sealed record IterationSpace(IReadOnlyList<IterationSpace.Loop> Loops)
{
    /// <summary>A loop.</summary>
    /// <param name="Size">Steps, or steps for each sample.</param>
    /// <param name="PerSample">Whether <paramref name="Size"/> is multiplied by the number of samples.</param>
    /// <param name="Strides">For each operand how far a step moves in it; 0 where it repeats.</param>
    public sealed record Loop(int Size, bool PerSample, IReadOnlyList<int> Strides)
    {
        /// <summary>The number of steps in C#.</summary>
        public string Count => PerSample ? KernelBuilder.Times("rows", Size) : $"{Size}";
    }

    /// <summary>The innermost loop.</summary>
    public Loop Inner => Loops[Loops.Count - 1];

    /// <summary>The loops around the innermost one.</summary>
    public IEnumerable<Loop> Outer => Loops.Take(Loops.Count - 1);

    /// <summary>The loops over <paramref name="space"/>; the operands broadcast to it.</summary>
    public static IterationSpace Of(TensorType space, IReadOnlyList<TensorType> operands)
    {
        var loops = new List<Loop>();
        if (space.Batched)
            loops.Add(new Loop(1, true, operands.Select(operand => operand.Batched ? operand.Shape.Length : 0).ToArray()));
        for (int axis = 0; axis < space.Shape.Rank; axis++)
        {
            var loop = new Loop(space.Shape[axis], false, operands.Select(operand => Stride(operand.Shape, axis, space.Shape.Rank)).ToArray());
            if (loop.Size > 1)
                Append(loops, loop);
        }

        if (loops.Count == 0)
            loops.Add(new Loop(1, false, operands.Select(_ => 1).ToArray()));

        // One element a sample: the loop over samples is the innermost, and operands that have nothing per sample stay where they are.
        return new IterationSpace(loops);
    }

    private static void Append(List<Loop> loops, Loop inner)
    {
        Loop? outer = loops.LastOrDefault();
        bool merge = outer is not null
            && outer.Strides.Zip(inner.Strides, (around, inside) => around == inside * inner.Size).All(fits => fits);
        if (merge)
            loops[loops.Count - 1] = new Loop(outer!.Size * inner.Size, outer.PerSample, inner.Strides);
        else
            loops.Add(inner);
    }

    private static int Stride(Shape shape, int axis, int rank)
    {
        if (Broadcast.Dimension(shape, axis, rank) == 1)
            return 0;
        int own = axis - (rank - shape.Rank);
        return shape.Dimensions.Skip(own + 1).Aggregate(1, (product, size) => product * size);
    }
}
