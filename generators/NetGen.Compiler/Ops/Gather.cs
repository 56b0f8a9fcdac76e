using NetGen.Compiler.Graphs;
using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Ops;

/// <summary>Rows of a table, by index: table <c>[rows, features]</c>, indices <c>[…]</c> → <c>[…, features]</c>.</summary>
public sealed record Gather : Op
{
    /// <inheritdoc/>
    public override IReadOnlyList<TensorType> Infer(IReadOnlyList<TensorType> inputs)
    {
        Require(inputs.Count == 2 && inputs[0] is { Element: ElementKind.Number, Batched: false, Shape.Rank: 2 }
            && inputs[1].Element == ElementKind.Index, inputs);
        return [new TensorType(ElementKind.Number, inputs[1].Batched, new Shape(inputs[1].Shape.Dimensions.Append(inputs[0].Shape[1])))];
    }

    /// <summary>Each row's gradient is the sum over the places that took it.</summary>
    public override IReadOnlyList<Value?> Gradient(GradientContext context) =>
        [context.Builder.Apply(new ScatterAdd(context.Inputs[0].Shape[0]), context.Inputs[1], context.OutputGradient), null];
}
