using NetGen.Compiler.Expressions;
using NetGen.Compiler.Shapes;
using NetGen.Compiler.Specs;

namespace NetGen.Compiler.Ops;

/// <summary>
/// The pointwise part of a recurrent step: several formulas over runs of as many elements, all computed in one pass. Only <c>FuseCells</c> writes it, after
/// differentiation.
/// </summary>
/// <param name="Width">Elements of a run.</param>
/// <param name="Arguments">The runs that the formulas take.</param>
/// <param name="Results">For each output the formulas of its runs, one behind the other.</param>
public sealed record Cell(int Width, EquatableArray<CellArgument> Arguments, EquatableArray<EquatableArray<Expression>> Results) : Op
{
    /// <inheritdoc/>
    public override IReadOnlyList<TensorType> Infer(IReadOnlyList<TensorType> inputs)
    {
        Require(Arguments.All(argument => argument.Input < inputs.Count && Fits(inputs[argument.Input].Shape, argument)), inputs);
        return [.. Results.Select(formulas => TensorType.PerSample(new Shape(formulas.Count * Width)))];
    }

    private bool Fits(Shape shape, CellArgument argument) =>
        shape.Length == 1 || (shape.Rank == 1 && argument.Offset >= 0 && argument.Offset + Width <= shape.Length);
}
