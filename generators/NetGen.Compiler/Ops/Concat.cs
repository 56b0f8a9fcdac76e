using NetGen.Compiler.Graphs;
using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Ops;

/// <summary>Joins tensors along one axis.</summary>
/// <param name="Axis">The axis, without the batch.</param>
public sealed record Concat(int Axis) : Op
{
    /// <inheritdoc/>
    public override IReadOnlyList<TensorType> Infer(IReadOnlyList<TensorType> inputs)
    {
        Require(inputs.Count > 0 && Axis >= 0 && inputs.All(input => input.Shape.Rank > Axis), inputs);
        TensorType first = inputs[0];
        Require(inputs.All(input => input.With(input.Shape.With(Axis, 1)) == first.With(first.Shape.With(Axis, 1))), inputs);
        return [first.With(first.Shape.With(Axis, inputs.Sum(input => input.Shape[Axis])))];
    }

    /// <summary>Each input's part of the gradient.</summary>
    public override IReadOnlyList<Value?> Gradient(GradientContext context)
    {
        int start = 0;
        return context.Inputs.Select((input, i) =>
        {
            int from = start;
            start += input.Shape[Axis];
            return context.NeedsGradient[i]
                ? context.Builder.Apply(new Slice(Axis, from, input.Shape[Axis]), context.OutputGradient)
                : null;
        }).ToArray();
    }
}
