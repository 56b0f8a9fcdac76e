using NetGen.Compiler.Graphs;
using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Ops;

/// <summary>
/// The gradient of a <see cref="Pool"/> of maxima: the image <c>[h, w, c]</c>, its maxima and their gradients
/// <c>[positions, positions, c] → [h, w, c]</c>. Under each window the first element, row by row, that equals the maximum takes the gradient.
/// </summary>
/// <param name="Window">The window.</param>
public sealed record MaxPoolGradient(Window Window) : Op
{
    /// <inheritdoc/>
    public override IReadOnlyList<TensorType> Infer(IReadOnlyList<TensorType> inputs)
    {
        Require(inputs.Count == 3 && inputs[1] == new Pool(PoolKind.Maximum, Window).Infer([inputs[0]])[0] && inputs[2] == inputs[1], inputs);
        return [inputs[0]];
    }

    /// <inheritdoc/>
    public override IReadOnlyList<Value?> Gradient(GradientContext context) =>
        throw new GraphException("A gradient of maxima is not differentiated again.");
}
