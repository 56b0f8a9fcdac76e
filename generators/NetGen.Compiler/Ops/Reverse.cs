using NetGen.Compiler.Graphs;
using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Ops;

/// <summary>The positions of one axis in the other order.</summary>
/// <param name="Axis">The axis, without the batch.</param>
public sealed record Reverse(int Axis = 0) : Op
{
    /// <inheritdoc/>
    public override IReadOnlyList<TensorType> Infer(IReadOnlyList<TensorType> inputs)
    {
        Require(inputs.Count == 1 && Axis >= 0 && Axis < inputs[0].Shape.Rank, inputs);
        return [inputs[0]];
    }

    /// <summary>The gradient in the other order.</summary>
    public override IReadOnlyList<Value?> Gradient(GradientContext context) => [context.Builder.Apply(this, context.OutputGradient)];
}
