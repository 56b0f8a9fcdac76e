using NetGen.Compiler.Graphs;
using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Ops;

/// <summary>
/// The same matrix in the order in which a product reads it: its columns in panels, one panel behind the other. A product of
/// many rows reads a large matrix many times, and row by row its panels lie scattered over more pages and cache lines of the same
/// few sets than any cache has room for. Appended after all other passes, by <c>PackWeights</c>.
/// </summary>
public sealed record Pack : Op
{
    /// <inheritdoc/>
    public override IReadOnlyList<TensorType> Infer(IReadOnlyList<TensorType> inputs)
    {
        Require(inputs.Count == 1 && inputs[0] is { Batched: false, Element: ElementKind.Number, Shape.Rank: 2 }, inputs);
        return [inputs[0]];
    }

    /// <inheritdoc/>
    public override IReadOnlyList<Value?> Gradient(GradientContext context) =>
        throw new GraphException("Matrices are packed after differentiation.");
}
