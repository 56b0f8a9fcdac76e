using NetGen.Compiler.Expressions;
using NetGen.Compiler.Graphs;
using NetGen.Compiler.Ops;
using NetGen.Compiler.Specs;

namespace NetGen.Compiler.Emission.Straight;

/// <summary>
/// What a cell only adds to runs of its recurrent product, runs of the step's input and biases: the product's sums start from them, so that the additions are not
/// waited for.
/// </summary>
public sealed class StraightStarts
{
    private static readonly IReadOnlyList<(Value Value, int Offset)> None = [];

    private readonly Dictionary<(Value Product, int Offset), List<(Value Value, int Offset)>> starts = [];
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

    /// <summary>The cells without those additions.</summary>
    public IReadOnlyDictionary<Node, Cell> Cells => cells;

    /// <summary>What a run of a product starts from: the sum of these.</summary>
    public IReadOnlyList<(Value Value, int Offset)> Of(Value product, int offset) =>
        starts.TryGetValue((product, offset), out List<(Value, int)> found) ? found : None;

    // A product plus the step's input is a product again, to which a bias may be added in turn.
    private Cell Find(Graph body, Node node, Cell cell)
    {
        (Value Value, int Offset) At(Argument argument) => (node.Inputs[cell.Arguments[argument.Index].Input], cell.Arguments[argument.Index].Offset);
        bool IsProduct(Argument argument) => At(argument).Value is { Producer.Op: MatMul { Epilogue: null } } value
            && body.Nodes.Count(user => user.Inputs.Contains(value)) == 1;
        bool IsStart(Argument argument, Argument product) => At(argument).Value.Producer.Op is Source && At(argument).Value.Shape.Length == At(product).Value.Shape.Length;

        while (true)
        {
            Expression[] parts = [.. cell.Results.SelectMany(formulas => formulas[0].Descendants()).Distinct()];
            (Binary Sum, Argument Product, Argument Start) found = parts.OfType<Binary>()
                .Where(part => part.Function == BinaryFunction.Add)
                .SelectMany(sum => new[] { (Sum: sum, Product: sum.X as Argument, Start: sum.Y as Argument), (Sum: sum, Product: sum.Y as Argument, Start: sum.X as Argument) })
                .Where(part => part is { Product: not null, Start: not null } && IsProduct(part.Product) && IsStart(part.Start, part.Product) && IsIn(parts, part.Product, part.Sum))
                .Select(part => (part.Sum, part.Product!, part.Start!))
                .FirstOrDefault();
            if (found.Sum is null)
                return cell;

            if (!starts.TryGetValue(At(found.Product), out List<(Value, int)> list))
                starts[At(found.Product)] = list = [];
            list.Add(At(found.Start));
            cell = cell with { Results = new(cell.Results.Select(formulas => new EquatableArray<Expression>(formulas.Select(formula => formula.Replace(part => part == found.Sum ? found.Product : null))))) };
        }
    }

    // Whether an argument occurs in this sum alone.
    private static bool IsIn(Expression[] parts, Argument argument, Binary sum) =>
        parts.All(part => part == sum || part == argument || !part.Children().Contains(argument));
}
