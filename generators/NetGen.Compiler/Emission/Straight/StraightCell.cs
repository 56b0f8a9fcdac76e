using NetGen.Compiler.Expressions;
using NetGen.Compiler.Graphs;
using NetGen.Compiler.Ops;

namespace NetGen.Compiler.Emission.Straight;

/// <summary>The pointwise part of a recurrent step in registers.</summary>
public static class StraightCell
{
    /// <summary>Whether each output is a single run.</summary>
    public static bool IsPossible(Node node) => ((Cell)node.Op).Results.All(formulas => formulas.Count == 1);

    /// <summary>Declares the outputs' vectors.</summary>
    /// <param name="body">Where to.</param>
    /// <param name="cell">The cell.</param>
    /// <param name="arguments">The runs that its formulas take.</param>
    /// <param name="results">What the outputs are called.</param>
    public static void Write(CodeWriter body, Cell cell, IReadOnlyList<StraightValue> arguments, IReadOnlyList<StraightValue> results)
    {
        HashSet<Expression> repeated = new(cell.Results.SelectMany(formulas => formulas[0].Descendants())
            .Where(expression => expression is not (Argument or Constant)).GroupBy(expression => expression).Where(group => group.Count() > 1).Select(group => group.Key));
        for (int vector = 0; vector < results[0].Vectors; vector++)
        {
            Lanes lanes = results[0].Lanes;
            string[] operands = [.. arguments.Select(argument => argument.Length < cell.Width ? lanes.Broadcast(argument.Element(0)) : argument.Vector(vector))];
            var writer = new ExpressionWriter(lanes, operands, line => body.Line(line));
            for (int i = 0; i < results.Count; i++)
                body.Line($"{lanes.Type} {results[i].Vector(vector)} = {writer.Write(cell.Results[i][0], $"{results[0].Name}_{vector}part", repeated)};");
        }
    }
}
