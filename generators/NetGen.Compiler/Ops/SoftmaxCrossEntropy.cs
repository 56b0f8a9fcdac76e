using NetGen.Compiler.Expressions;
using NetGen.Compiler.Graphs;
using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Ops;

/// <summary>
/// −ln softmax(z)ₜ for logits z <c>[…, classes]</c> and class indices t <c>[…]</c>. Outputs: the losses <c>[…, 1]</c>, and
/// softmax(z) − onehot(t), which is the loss's gradient and comes with the same exponentials.
/// </summary>
public sealed record SoftmaxCrossEntropy : Op
{
    /// <inheritdoc/>
    public override IReadOnlyList<TensorType> Infer(IReadOnlyList<TensorType> inputs)
    {
        Require(inputs.Count == 2 && inputs[0].Element == ElementKind.Number && inputs[1].Element == ElementKind.Index, inputs);
        Require(inputs[0].Shape.Rank > 0 && inputs[0].Shape.WithoutLast.Length == inputs[1].Shape.Length, inputs);
        return [inputs[0].With(inputs[0].Shape.WithLast(1)), inputs[0]];
    }

    /// <summary>dz = (softmax(z) − onehot(t)) · dloss.</summary>
    public override IReadOnlyList<Value?> Gradient(GradientContext context)
    {
        Value loss = context.OutputGradients[0] ?? throw new GraphException("Softmax cross-entropy is differentiated by its loss alone.");
        return [Map.Apply(context.Builder, new Argument(0) * new Argument(1), context.Node.Outputs[1], loss), null];
    }
}
