using NetGen.Compiler.Graphs;
using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Ops;

/// <summary>Indices as numbers: 1 at the index, else 0, <c>[…]</c> → <c>[…, classes]</c>; or their counts, <c>[t]</c> → <c>[classes]</c>.</summary>
/// <param name="Classes">The number of different indices.</param>
/// <param name="Count">Whether the last axis of the indices is summed over: how often each occurs.</param>
public sealed record OneHot(int Classes, bool Count = false) : Op
{
    /// <inheritdoc/>
    public override IReadOnlyList<TensorType> Infer(IReadOnlyList<TensorType> inputs)
    {
        Require(inputs.Count == 1 && inputs[0].Element == ElementKind.Index && inputs[0].Shape.Rank >= (Count ? 1 : 0), inputs);
        Shape places = Count ? inputs[0].Shape.WithoutLast : inputs[0].Shape;
        return [new TensorType(ElementKind.Number, inputs[0].Batched, new Shape(places.Dimensions.Append(Classes)))];
    }
}
