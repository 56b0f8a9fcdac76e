using System.Globalization;
using NetGen.Compiler.Expressions;

namespace NetGen.Compiler.Emission;

/// <summary>Writes a pointwise formula as one would on a whiteboard, for comments.</summary>
public static class ExpressionText
{
    /// <summary>The formula with the arguments' names.</summary>
    public static string Write(Expression expression, IReadOnlyList<string> arguments)
    {
        string text = Text(expression, arguments, 0);
        return text.Length <= 120 ? text : $"f({string.Join(", ", expression.Arguments().Select(index => arguments[index]))})";
    }

    private static string Text(Expression expression, IReadOnlyList<string> names, int strength) => expression switch
    {
        Argument a => names[a.Index],
        Constant c => ((float)c.Value).ToString("R", CultureInfo.InvariantCulture),
        Unary { Function: UnaryFunction.Negate } u => $"−{Text(u.X, names, 2)}",
        Unary { Function: UnaryFunction.Absolute } u => $"|{Text(u.X, names, 0)}|",
        Unary { Function: UnaryFunction.Relu } u => $"max(0, {Text(u.X, names, 0)})",
        Unary { Function: UnaryFunction.SquareRoot } u => $"√({Text(u.X, names, 0)})",
        Unary u => $"{u.Function.ToString().ToLowerInvariant()}({Text(u.X, names, 0)})",
        Binary b => Text(b, names, strength),
        Select s => $"({Text(s.Left, names, 1)} > {Text(s.Right, names, 1)} ? {Text(s.Then, names, 1)} : {Text(s.Else, names, 1)})",
        _ => expression.ToString(),
    };

    private static string Text(Binary b, IReadOnlyList<string> names, int strength)
    {
        (string sign, int own) = b.Function switch
        {
            BinaryFunction.Add => (" + ", 1),
            BinaryFunction.Subtract => (" − ", 1),
            BinaryFunction.Multiply => (" · ", 2),
            BinaryFunction.Divide => (" / ", 2),
            _ => ("", 0),
        };
        if (own == 0)
            return $"{(b.Function == BinaryFunction.Maximum ? "max" : "min")}({Text(b.X, names, 0)}, {Text(b.Y, names, 0)})";

        // The right side of a minus or a division needs brackets even around its like.
        string text = Text(b.X, names, own) + sign + Text(b.Y, names, own + (b.Function is BinaryFunction.Subtract or BinaryFunction.Divide ? 1 : 0));
        return strength > own ? $"({text})" : text;
    }
}
