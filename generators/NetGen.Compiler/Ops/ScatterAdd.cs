using NetGen.Compiler.Graphs;
using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Ops;

/// <summary>
/// Adds vectors to the rows of a table, by index, over all samples: indices <c>[…]</c>, vectors <c>[…, features]</c> →
/// <c>[rows, features]</c>. It goes to a parameter's gradient and has none itself.
/// </summary>
/// <param name="Rows">Rows of the table.</param>
public sealed record ScatterAdd(int Rows) : Op
{
    /// <inheritdoc/>
    public override IReadOnlyList<TensorType> Infer(IReadOnlyList<TensorType> inputs)
    {
        Require(inputs.Count == 2 && inputs[0].Element == ElementKind.Index && inputs[1].Element == ElementKind.Number
            && inputs[0].Shape == inputs[1].Shape.WithoutLast, inputs);
        return [TensorType.Shared(new Shape(Rows, inputs[1].Shape.Last))];
    }
}
