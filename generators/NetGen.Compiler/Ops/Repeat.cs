using NetGen.Compiler.Graphs;
using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Ops;

/// <summary>Repeats a tensor until it has the target's shape: broadcasting as a value of its own.</summary>
/// <param name="Target">The result's type.</param>
public sealed record Repeat(TensorType Target) : Op
{
    /// <inheritdoc/>
    public override IReadOnlyList<TensorType> Infer(IReadOnlyList<TensorType> inputs)
    {
        Require(inputs.Count == 1 && Broadcast.Fits(inputs[0], Target), inputs);
        return [Target];
    }

    /// <summary>The gradient, summed over what was repeated.</summary>
    public override IReadOnlyList<Value?> Gradient(GradientContext context) =>
        [context.SumTo(context.OutputGradient, context.Inputs[0].Type)];
}
