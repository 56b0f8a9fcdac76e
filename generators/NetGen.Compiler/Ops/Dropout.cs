using NetGen.Compiler.Graphs;
using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Ops;

/// <summary>
/// Sets elements to 0 with probability <paramref name="Rate"/> and divides the others by 1 − rate (Srivastava et al. 2014).
/// Which ones is a function of the workspace's seed, the sample's number and the stream, so the backward pass computes
/// the same mask again instead of storing it.
/// </summary>
/// <param name="Rate">Probability of a 0.</param>
/// <param name="Stream">Tells this dropout from the network's others.</param>
public sealed record Dropout(double Rate, int Stream) : Op
{
    /// <inheritdoc/>
    public override IReadOnlyList<TensorType> Infer(IReadOnlyList<TensorType> inputs)
    {
        Require(inputs.Count == 1 && inputs[0] is { Element: ElementKind.Number, Batched: true }, inputs);
        return [inputs[0]];
    }

    /// <summary>The same mask on the gradient.</summary>
    public override IReadOnlyList<Value?> Gradient(GradientContext context) =>
        [context.Builder.Apply(this, context.OutputGradient)];
}
