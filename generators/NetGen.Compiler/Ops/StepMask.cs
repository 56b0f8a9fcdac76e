using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Ops;

/// <summary>Which steps of a sequence count: lengths <c>[]</c> → <c>[steps, 1]</c>, 1 for so many steps and 0 for those behind them.</summary>
/// <param name="Steps">How many steps there are.</param>
public sealed record StepMask(int Steps) : Op
{
    /// <inheritdoc/>
    public override IReadOnlyList<TensorType> Infer(IReadOnlyList<TensorType> inputs)
    {
        Require(Steps > 0 && inputs.Count == 1 && inputs[0] is { Element: ElementKind.Index, Shape.Rank: 0 }, inputs);
        return [new TensorType(ElementKind.Number, inputs[0].Batched, new Shape(Steps, 1))];
    }
}
