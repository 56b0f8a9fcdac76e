using NetGen.Compiler.Expressions;
using NetGen.Compiler.Graphs;
using NetGen.Compiler.Ops;

namespace NetGen.Compiler.Emission.Straight;

/// <summary>The pointwise part of a recurrent step in registers.</summary>
public static class StraightCell
{
    /// <summary>Whether each output is a single run.</summary>
    public static bool IsPossible(Node node) => ((Cell)node.Op).Results.All(formulas => formulas.Count == 1);

    /// <summary>Declares the results' vectors.</summary>
    /// <param name="body">Where to.</param>
    /// <param name="width">Elements of a run.</param>
    /// <param name="results">The formulas, and what their results are called.</param>
    /// <param name="arguments">The runs that the formulas take.</param>
    public static void Write(CodeWriter body, int width, IReadOnlyDictionary<Expression, StraightValue> results, IReadOnlyList<StraightValue> arguments)
    {
        HashSet<Expression> repeated = Repeated(results.Keys);
        StraightValue first = results.Values.First();
        for (int vector = 0; vector < first.Vectors; vector++)
        {
            string[] operands = [.. arguments.Select(argument => argument.Length < width ? first.Lanes.Broadcast(argument.Element(0)) : argument.Vector(vector))];
            var writer = new ExpressionWriter(first.Lanes, operands, line => body.Line(line));
            foreach (KeyValuePair<Expression, StraightValue> result in results)
                body.Line($"{first.Lanes.Type} {result.Value.Vector(vector)} = {writer.Write(result.Key, $"{first.Name}_{vector}part", repeated)};");
        }
    }

    // What is taken in several places; what is a part of such alone is not.
    private static HashSet<Expression> Repeated(IEnumerable<Expression> formulas)
    {
        var once = new HashSet<Expression>();
        var repeated = new HashSet<Expression>();
        void Visit(Expression expression)
        {
            if (expression is Argument or Constant)
                return;
            if (!once.Add(expression))
                repeated.Add(expression);
            else
                expression.Children().ToList().ForEach(Visit);
        }

        formulas.ToList().ForEach(Visit);
        return repeated;
    }
}
