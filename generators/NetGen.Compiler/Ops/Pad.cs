using NetGen.Compiler.Graphs;
using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Ops;

/// <summary>Zeros before and behind the positions of one axis.</summary>
/// <param name="Axis">The axis, without the batch.</param>
/// <param name="Before">Zeros before the first position.</param>
/// <param name="Behind">Zeros behind the last position.</param>
public sealed record Pad(int Axis, int Before, int Behind) : Op
{
    /// <inheritdoc/>
    public override IReadOnlyList<TensorType> Infer(IReadOnlyList<TensorType> inputs)
    {
        Require(inputs.Count == 1 && Axis >= 0 && Axis < inputs[0].Shape.Rank && Before >= 0 && Behind >= 0, inputs);
        return [inputs[0].With(inputs[0].Shape.With(Axis, Before + inputs[0].Shape[Axis] + Behind))];
    }

    /// <summary>The part of the gradient inside the zeros.</summary>
    public override IReadOnlyList<Value?> Gradient(GradientContext context) =>
        [context.Builder.Apply(new Slice(Axis, Before, context.Inputs[0].Shape[Axis]), context.OutputGradient)];
}
