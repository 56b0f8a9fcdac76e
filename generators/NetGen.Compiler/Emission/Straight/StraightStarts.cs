using NetGen.Compiler.Expressions;
using NetGen.Compiler.Graphs;
using NetGen.Compiler.Ops;

namespace NetGen.Compiler.Emission.Straight;

/// <summary>
/// Runs of a step's input that a cell takes only to add them to runs of its recurrent product: the product's sums start from them, so that the addition is not
/// waited for.
/// </summary>
public sealed class StraightStarts
{
    private readonly Dictionary<(Value Product, int Offset), (Value Value, int Offset)> starts = [];
    private readonly Dictionary<Node, Cell> cells = [];

    /// <summary>Finds them in the body of a loop.</summary>
    public StraightStarts(Graph body)
    {
        foreach (Node node in body.Nodes)
        {
            if (node.Op is Cell cell && StraightCell.IsPossible(node))
                cells[node] = Find(body, node, cell);
        }
    }

    /// <summary>The cell without those additions.</summary>
    public Cell CellOf(Node node) => cells[node];

    /// <summary>What a run of a product starts from, or <see langword="null"/> for 0.</summary>
    public (Value Value, int Offset)? Of(Value product, int offset) => starts.TryGetValue((product, offset), out (Value, int) start) ? start : null;

    private Cell Find(Graph body, Node node, Cell cell)
    {
        Expression[] parts = [.. cell.Results.SelectMany(formulas => formulas[0].Descendants()).Distinct()];
        foreach (Binary sum in parts.OfType<Binary>())
        {
            if (sum is not { Function: BinaryFunction.Add, X: Argument x, Y: Argument y } || !IsAddedOnly(parts, x, sum) || !IsAddedOnly(parts, y, sum))
                continue;
            (CellArgument input, CellArgument product) = (cell.Arguments[x.Index], cell.Arguments[y.Index]);
            (Value start, Value value) = (node.Inputs[input.Input], node.Inputs[product.Input]);
            if (start.Producer.Op is not Source || value.Producer.Op is not MatMul { Epilogue: null } || start.Shape.Length != value.Shape.Length
                || body.Nodes.Count(user => user.Inputs.Contains(value)) > 1)
            {
                continue;
            }

            starts[(value, product.Offset)] = (start, input.Offset);
            cell = cell with { Results = new(cell.Results.Select(formulas => new Specs.EquatableArray<Expression>(formulas.Select(formula => formula.Replace(part => part == sum ? y : null))))) };
        }

        return cell;
    }

    private static bool IsAddedOnly(Expression[] parts, Argument argument, Binary sum) =>
        parts.All(part => part == sum || part == argument || !part.Children().Contains(argument));
}
