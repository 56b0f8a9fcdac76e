using NetGen.Compiler.Graphs;
using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Ops;

/// <summary>
/// The gradient of a <see cref="Pool"/> of means: each position's gradient, divided as the mean was, for every element under its window,
/// <c>[positions, positions, c] → [height, width, c]</c>.
/// </summary>
/// <param name="Window">The window.</param>
/// <param name="Height">Rows of the image.</param>
/// <param name="Width">Columns of the image.</param>
/// <param name="Counted">As in <see cref="Pool"/>.</param>
public sealed record AveragePoolGradient(Window Window, int Height, int Width, Window? Counted = null) : Op
{
    /// <inheritdoc/>
    public override IReadOnlyList<TensorType> Infer(IReadOnlyList<TensorType> inputs)
    {
        Require(inputs.Count == 1 && inputs[0].Shape.Rank == 3, inputs);
        TensorType image = inputs[0].With(new Shape(Height, Width, inputs[0].Shape[2]));
        Require(new Pool(PoolKind.Average, Window, Counted).Infer([image])[0] == inputs[0], inputs);
        return [image];
    }

    /// <inheritdoc/>
    public override IReadOnlyList<Value?> Gradient(GradientContext context) =>
        throw new GraphException("A gradient of means is not differentiated again.");
}
