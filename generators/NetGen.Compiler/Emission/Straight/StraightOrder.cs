using NetGen.Compiler.Expressions;
using NetGen.Compiler.Graphs;
using NetGen.Compiler.Ops;

namespace NetGen.Compiler.Emission.Straight;

/// <summary>
/// In which order the gates' products are computed: first what has the longest way to the cell's results, so that the functions behind it run while the
/// other products are still computed.
/// </summary>
public static class StraightOrder
{
    // Cycles until a result is there. What matters is which is longer.
    private const int Tanh = 50, Sigmoid = 45, Arithmetic = 4;

    /// <summary>The runs of a product, by the time from them to the results of the cells that take them; without cells as they lie.</summary>
    /// <param name="product">The product.</param>
    /// <param name="runs">How many runs it has.</param>
    /// <param name="cells">The cells.</param>
    public static IReadOnlyList<int> Of(Value product, int runs, IEnumerable<(Node Node, Cell Cell)> cells)
    {
        int[] cycles = new int[runs];
        foreach ((Node node, Cell cell) in cells)
        {
            void Visit(Expression expression, int behind)
            {
                if (expression is Argument argument && node.Inputs[cell.Arguments[argument.Index].Input] == product)
                {
                    int run = cell.Arguments[argument.Index].Offset / cell.Width;
                    cycles[run] = Math.Max(cycles[run], behind);
                }

                foreach (Expression child in expression.Children())
                    Visit(child, behind + Latency(expression));
            }

            foreach (Expression formula in cell.Results.SelectMany(formulas => formulas).Distinct())
                Visit(formula, 0);
        }

        return [.. Enumerable.Range(0, runs).OrderByDescending(run => cycles[run])];
    }

    private static int Latency(Expression expression) => expression switch
    {
        Unary { Function: UnaryFunction.Tanh } => Tanh,
        Unary { Function: UnaryFunction.Sigmoid } => Sigmoid,
        _ => Arithmetic,
    };
}
