using NetGen.Compiler.Ops;
using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Graphs;

/// <summary>What an op needs to write its gradient.</summary>
/// <param name="Builder">Takes the nodes of the backward pass.</param>
/// <param name="Node">The node of the forward pass.</param>
/// <param name="OutputGradients">∂loss/∂output for each output; <see langword="null"/> where none flows.</param>
/// <param name="NeedsGradient">Whether anything to be learnt lies behind an input; others need no gradient.</param>
public sealed record GradientContext(
    GraphBuilder Builder, Node Node, IReadOnlyList<Value?> OutputGradients, IReadOnlyList<bool> NeedsGradient)
{
    /// <summary>The inputs of the forward pass.</summary>
    public IReadOnlyList<Value> Inputs => Node.Inputs;

    /// <summary>The only output of the forward pass.</summary>
    public Value Output => Node.Output;

    /// <summary>∂loss/∂output of the only output.</summary>
    public Value OutputGradient => OutputGradients.Single() ?? throw new GraphException($"No gradient flows to {Node}.");

    /// <summary>Sums a gradient over what an input was repeated over, which is the gradient of repeating.</summary>
    public Value SumTo(Value gradient, TensorType type) =>
        gradient.Type == type ? gradient : Builder.Apply(Reduce.Sum(type), gradient);
}
