using NetGen.Compiler.Graphs;
using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Ops;

/// <summary>
/// A convolution's weights for several neighbouring outputs at once, side by side: <c>[kh, kw, c, n] → [kh, kw + (r - 1)s, c, r·n]</c>.
/// Each output's weights stand in its own columns, so many taps further on, among zeros. Appended by <c>WidenConvolutions</c>.
/// </summary>
/// <param name="Outputs">How many outputs, r.</param>
/// <param name="Stride">Distance of two outputs' first taps, s.</param>
public sealed record Widen(int Outputs, int Stride) : Op
{
    /// <summary>Taps of a line of widened weights.</summary>
    public static int Taps(int taps, int outputs, int stride) => taps + ((outputs - 1) * stride);

    /// <inheritdoc/>
    public override IReadOnlyList<TensorType> Infer(IReadOnlyList<TensorType> inputs)
    {
        Require(inputs.Count == 1 && inputs[0] is { Batched: false, Element: ElementKind.Number, Shape.Rank: 4 }, inputs);
        Shape w = inputs[0].Shape;
        return [TensorType.Shared(new Shape(w[0], Taps(w[1], Outputs, Stride), w[2], Outputs * w[3]))];
    }

    /// <inheritdoc/>
    public override IReadOnlyList<Value?> Gradient(GradientContext context) =>
        throw new GraphException("Weights are widened after differentiation.");
}
