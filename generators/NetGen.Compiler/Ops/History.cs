using NetGen.Compiler.Graphs;
using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Ops;

/// <summary>
/// What lies under the taps of a causal window at this step: the past <c>[(taps − 1) · dilation, c]</c> and the step's own <c>[c]</c> → <c>[taps, c]</c>, the oldest
/// first. The past is a ring in the state: the step's own takes the place of the oldest, once that is read.
/// </summary>
/// <param name="Taps">How many taps.</param>
/// <param name="Dilation">Steps from one tap to the next.</param>
public sealed record History(int Taps, int Dilation) : Op
{
    /// <summary>Steps that the ring keeps.</summary>
    public int Past => (Taps - 1) * Dilation;

    /// <inheritdoc/>
    public override bool UsesPosition => true;

    /// <inheritdoc/>
    public override IReadOnlyList<TensorType> Infer(IReadOnlyList<TensorType> inputs)
    {
        Require(inputs.Count == 2 && inputs[1].Shape.Rank == 1 && inputs[0].Shape == new Shape(Past, inputs[1].Shape.Last), inputs);
        return [inputs[1].With(new Shape(Taps, inputs[1].Shape.Last))];
    }

    /// <inheritdoc/>
    public override IReadOnlyList<Value?> Gradient(GradientContext context) => throw new GraphException("Steps are for inference.");
}
