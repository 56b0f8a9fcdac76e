using NetGen.Compiler.Graphs;
using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Ops;

/// <summary>
/// The same matrix in the order in which a product reads it: its columns in panels, one panel behind the other. A product of
/// many rows reads a large matrix many times, and row by row its panels lie scattered over more pages and cache lines of the same
/// few sets than any cache has room for. Appended after all other passes, by <c>PackWeights</c> and <c>PackLoopWeights</c>.
/// </summary>
/// <param name="Transposed">Whether the matrix is transposed on the way.</param>
/// <param name="Always">Whether it pays for a single sample too: a loop over many steps reads the copy, and nothing else.</param>
public sealed record Pack(bool Transposed = false, bool Always = false) : Op
{
    /// <inheritdoc/>
    public override IReadOnlyList<TensorType> Infer(IReadOnlyList<TensorType> inputs)
    {
        Require(inputs.Count == 1 && inputs[0] is { Batched: false, Element: ElementKind.Number, Shape.Rank: 2 }, inputs);
        Shape shape = inputs[0].Shape;
        return [Transposed ? TensorType.Shared(new Shape(shape[1], shape[0])) : inputs[0]];
    }

    /// <inheritdoc/>
    public override IReadOnlyList<Value?> Gradient(GradientContext context) =>
        throw new GraphException("Matrices are packed after differentiation.");
}
