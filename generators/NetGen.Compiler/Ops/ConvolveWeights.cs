using NetGen.Compiler.Graphs;
using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Ops;

/// <summary>
/// The gradient of a convolution's weights: for each tap and channel the image's elements under it times dy, summed over all
/// positions and samples, <c>[h, w, c], [positions, positions, n] → [kh, kw, c/g, n]</c>.
/// </summary>
/// <param name="Window">The window.</param>
/// <param name="Groups">How many groups of channels.</param>
/// <param name="WithSums">Whether the sums of dy, <c>[n]</c>, which are the gradient of a bias, are a second result; only after <c>SumWithWeights</c>.</param>
public sealed record ConvolveWeights(Window Window, int Groups = 1, bool WithSums = false) : Op
{
    /// <inheritdoc/>
    public override IReadOnlyList<TensorType> Infer(IReadOnlyList<TensorType> inputs)
    {
        Require(inputs.Count == 2 && inputs.All(input => input is { Element: ElementKind.Number, Batched: true, Shape.Rank: 3 }), inputs);
        Shape x = inputs[0].Shape, dy = inputs[1].Shape;
        Require(Window.Slide(x, dy[2]) == dy && x[2] % Groups == 0 && dy[2] % Groups == 0, inputs);
        var weights = TensorType.Shared(new Shape(Window.Height.Size, Window.Width.Size, x[2] / Groups, dy[2]));
        return WithSums ? [weights, TensorType.Shared(new Shape(dy[2]))] : [weights];
    }

    /// <inheritdoc/>
    public override IReadOnlyList<Value?> Gradient(GradientContext context) =>
        throw new GraphException("A gradient of weights is not differentiated again.");
}
