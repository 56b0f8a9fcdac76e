using NetGen.Compiler.Graphs;
using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Ops;

/// <summary>
/// The gradient of an <see cref="Attention"/>: weights p = exp(s − ln Σ eˢ) are computed again, block by block; then dv = pᵀ · dy, dp = dy · vᵀ, ds = p (dp − Σ dy · y) · scale,
/// dq = ds · k and dk = dsᵀ · q. Inputs: those of the forward pass, y, ln Σ eˢ and dy. Outputs: the gradient of each tensor of the forward pass, and memory that is used
/// while a sample is computed.
/// </summary>
/// <param name="Forward">The forward pass.</param>
public sealed record AttentionGradient(Attention Forward) : Op
{
    /// <inheritdoc/>
    public override IReadOnlyList<TensorType> Infer(IReadOnlyList<TensorType> inputs)
    {
        int given = Forward.Tensors + (Forward.HasLengths ? 1 : 0);
        Require(inputs.Count == given + 3, inputs);
        IReadOnlyList<TensorType> outputs = Forward.Infer([.. inputs.Take(given)]);
        Require(inputs[given] == outputs[0] && inputs[given + 1] == outputs[1] && inputs[given + 2] == outputs[0], inputs);
        int memory = Forward.Blocks(inputs[Forward.Key.Input].Shape[0]).GradientMemory;
        return [.. inputs.Take(Forward.Tensors), TensorType.Shared(new Shape(memory))];
    }

    /// <summary>Of the inputs: the forward pass's y.</summary>
    public int Y => Forward.Tensors + (Forward.HasLengths ? 1 : 0);

    /// <summary>Of the inputs: ln Σ eˢ.</summary>
    public int LogSums => Y + 1;

    /// <summary>Of the inputs: the gradient of y.</summary>
    public int OutputGradient => Y + 2;
}
