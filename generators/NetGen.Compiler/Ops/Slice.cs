using NetGen.Compiler.Graphs;
using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Ops;

/// <summary>A run of positions of one axis.</summary>
/// <param name="Axis">The axis, without the batch.</param>
/// <param name="Start">The first position.</param>
/// <param name="Count">How many.</param>
public sealed record Slice(int Axis, int Start, int Count) : Op
{
    /// <inheritdoc/>
    public override IReadOnlyList<TensorType> Infer(IReadOnlyList<TensorType> inputs)
    {
        Require(inputs.Count == 1 && Axis >= 0 && Axis < inputs[0].Shape.Rank && Start >= 0 && Count > 0
            && Start + Count <= inputs[0].Shape[Axis], inputs);
        return [inputs[0].With(inputs[0].Shape.With(Axis, Count))];
    }

    /// <summary>The gradient with zeros around it.</summary>
    public override IReadOnlyList<Value?> Gradient(GradientContext context) =>
        [context.Builder.Apply(new Pad(Axis, Start, context.Inputs[0].Shape[Axis] - Start - Count), context.OutputGradient)];
}
