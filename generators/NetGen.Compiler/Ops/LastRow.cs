using NetGen.Compiler.Graphs;
using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Ops;

/// <summary>
/// In the graph of a chunk of steps: that of the last step that counts, where it lies, which costs nothing. <c>[…, steps, …] → […, 1, …]</c>, the axes before that of the steps having the length 1.
/// </summary>
/// <param name="Axis">The axis of the steps.</param>
public sealed record LastRow(int Axis) : Op
{
    /// <inheritdoc/>
    internal override bool IsPlace => true;

    /// <inheritdoc/>
    public override bool UsesLast => true;

    /// <inheritdoc/>
    public override IReadOnlyList<TensorType> Infer(IReadOnlyList<TensorType> inputs)
    {
        Require(inputs.Count == 1 && inputs[0].Shape.Rank > Axis && inputs[0].Shape.Dimensions.Take(Axis).All(length => length == 1), inputs);
        return [inputs[0].With(inputs[0].Shape.With(Axis, 1))];
    }

    /// <inheritdoc/>
    public override IReadOnlyList<Value?> Gradient(GradientContext context) => throw new GraphException("Steps are for inference.");
}
