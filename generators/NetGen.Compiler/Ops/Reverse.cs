using NetGen.Compiler.Graphs;
using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Ops;

/// <summary>The positions of the first axis, without the batch, in the other order.</summary>
public sealed record Reverse : Op
{
    /// <inheritdoc/>
    public override IReadOnlyList<TensorType> Infer(IReadOnlyList<TensorType> inputs)
    {
        Require(inputs.Count == 1 && inputs[0].Shape.Rank > 0, inputs);
        return [inputs[0]];
    }

    /// <summary>The gradient in the other order.</summary>
    public override IReadOnlyList<Value?> Gradient(GradientContext context) => [context.Builder.Apply(this, context.OutputGradient)];
}
