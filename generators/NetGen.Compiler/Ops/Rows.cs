using NetGen.Compiler.Graphs;
using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Ops;

/// <summary>
/// Some rows of a table where they lie, which costs nothing: <c>[rows, …] → [count, …]</c>, the first ones or, in the graph of a step, those from the state's position on. All samples share the table.
/// </summary>
/// <param name="Count">How many rows.</param>
/// <param name="AtPosition">Whether they start at the state's position.</param>
public sealed record Rows(int Count, bool AtPosition = false) : Op
{
    /// <inheritdoc/>
    internal override bool IsPlace => true;

    /// <inheritdoc/>
    public override bool UsesPosition => AtPosition;

    /// <inheritdoc/>
    public override IReadOnlyList<TensorType> Infer(IReadOnlyList<TensorType> inputs)
    {
        Require(inputs.Count == 1 && inputs[0] is { Batched: false, Shape.Rank: > 0 } && Count > 0 && Count <= inputs[0].Shape[0], inputs);
        return [inputs[0].With(inputs[0].Shape.With(0, Count))];
    }

    /// <summary>The gradient with zeros behind it.</summary>
    public override IReadOnlyList<Value?> Gradient(GradientContext context) => AtPosition
        ? throw new GraphException("Steps are for inference.")
        : [context.Builder.Apply(new Pad(0, 0, context.Inputs[0].Shape[0] - Count), context.OutputGradient)];
}
