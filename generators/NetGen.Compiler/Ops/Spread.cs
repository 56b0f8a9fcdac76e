using NetGen.Compiler.Graphs;
using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Ops;

/// <summary>
/// A <see cref="ConvolveTransposed"/> that goes by positions instead of outputs: each adds a whole window to the result,
/// <c>[positions, positions, k] · [k, kh, kw, n] → [height, width, n]</c>. Only <c>SpreadFewChannels</c> writes it, after differentiation.
/// </summary>
/// <param name="Window">The window that slides over the result; without padding.</param>
/// <param name="Height">Rows of the result.</param>
/// <param name="Width">Columns of the result.</param>
public sealed record Spread(Window Window, int Height, int Width) : Op
{
    /// <inheritdoc/>
    public override IReadOnlyList<TensorType> Infer(IReadOnlyList<TensorType> inputs)
    {
        Require(inputs.Count == 2 && Convolution.AreOperands(inputs) && !Window.IsPadded, inputs);
        Shape x = inputs[0].Shape, w = inputs[1].Shape;
        Require(w[0] == x[2] && w[1] == Window.Height.Size && w[2] == Window.Width.Size, inputs);
        Require(Window.Height.Positions(Height) == x[0] && Window.Width.Positions(Width) == x[1], inputs);
        return [inputs[0].With(new Shape(Height, Width, w.Last))];
    }

    /// <inheritdoc/>
    public override IReadOnlyList<Value?> Gradient(GradientContext context) =>
        throw new GraphException("Transposed convolutions are spread after differentiation.");
}
