using NetGen.Compiler.Graphs;
using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Ops;

/// <summary>
/// A statistic that all samples share: in training that of the tile (input 0), at inference the running one (input 1), which is a parameter
/// that is not learnt. A graph is that of training until <c>ToInference</c> has run.
/// </summary>
public sealed record Statistic : Op
{
    /// <inheritdoc/>
    public override IReadOnlyList<TensorType> Infer(IReadOnlyList<TensorType> inputs)
    {
        Require(inputs.Count == 2 && inputs[0] == inputs[1] && inputs[0] is { Element: ElementKind.Number, Batched: false }, inputs);
        return [inputs[0]];
    }

    /// <summary>The tile's statistic gets the gradient.</summary>
    public override IReadOnlyList<Value?> Gradient(GradientContext context) => [context.OutputGradient, null];
}
