using NetGen.Compiler.Graphs;
using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Ops;

/// <summary>
/// For each element of the last axis the sum of its neighbourhood, yᵢ = Σ xⱼ for j from i − <paramref name="Before"/> to
/// i + <paramref name="Behind"/>; what lies outside the axis counts as 0.
/// </summary>
/// <param name="Before">Neighbours before the element.</param>
/// <param name="Behind">Neighbours behind it.</param>
public sealed record NeighborSum(int Before, int Behind) : Op
{
    /// <inheritdoc/>
    public override IReadOnlyList<TensorType> Infer(IReadOnlyList<TensorType> inputs)
    {
        Require(inputs.Count == 1 && inputs[0] is { Element: ElementKind.Number, Shape.Rank: > 0 } && Before >= 0 && Behind >= 0, inputs);
        return [inputs[0]];
    }

    /// <summary>Whoever is a neighbour before has this element as one behind.</summary>
    public override IReadOnlyList<Value?> Gradient(GradientContext context) =>
        [context.Builder.Apply(new NeighborSum(Behind, Before), context.OutputGradient)];
}
