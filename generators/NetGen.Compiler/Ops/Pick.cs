using NetGen.Compiler.Expressions;
using NetGen.Compiler.Graphs;
using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Ops;

/// <summary>The element of the last axis that an index names: x <c>[…, classes]</c>, indices <c>[…]</c> → <c>[…, 1]</c>.</summary>
public sealed record Pick : Op
{
    /// <inheritdoc/>
    public override IReadOnlyList<TensorType> Infer(IReadOnlyList<TensorType> inputs)
    {
        Require(inputs.Count == 2 && inputs[0].Element == ElementKind.Number && inputs[1].Element == ElementKind.Index
            && inputs[0].Shape.Rank > 0 && inputs[0].Shape.WithoutLast.Length == inputs[1].Shape.Length, inputs);
        return [inputs[0].With(inputs[0].Shape.WithLast(1))];
    }

    /// <summary>The gradient at the index, else 0.</summary>
    public override IReadOnlyList<Value?> Gradient(GradientContext context)
    {
        Value x = context.Inputs[0];
        Value oneHot = context.Builder.Apply(new OneHot(x.Shape.Last), context.Inputs[1]);
        if (oneHot.Shape != x.Shape)
            oneHot = context.Builder.Apply(new Reshape(x.Shape), oneHot);
        return [Map.Apply(context.Builder, new Argument(0) * new Argument(1), oneHot, context.OutputGradient), null];
    }
}
