namespace NetGen.Compiler.Expressions;

/// <summary>Walks over expressions.</summary>
public static class ExpressionExtensions
{
    /// <summary>The parts an expression is made of; none for arguments and constants.</summary>
    public static IEnumerable<Expression> Children(this Expression expression) => expression switch
    {
        Unary u => [u.X],
        Binary b => [b.X, b.Y],
        Select s => [s.Left, s.Right, s.Then, s.Else],
        _ => [],
    };

    /// <summary>The expression and all its parts.</summary>
    public static IEnumerable<Expression> Descendants(this Expression expression) =>
        expression.Children().SelectMany(Descendants).Append(expression);

    /// <summary>The indices of the arguments that occur, in rising order.</summary>
    public static int[] Arguments(this Expression expression) =>
        expression.Descendants().OfType<Argument>().Select(argument => argument.Index).Distinct().OrderBy(index => index).ToArray();

    /// <summary>Puts something else in the place of every part for which <paramref name="replace"/> knows it.</summary>
    public static Expression Replace(this Expression expression, Func<Expression, Expression?> replace)
    {
        if (replace(expression) is { } replacement)
            return replacement;

        return expression switch
        {
            Unary { Function: UnaryFunction.Negate } u => -u.X.Replace(replace),
            Unary u => u with { X = u.X.Replace(replace) },
            Binary b => Build(b.Function, b.X.Replace(replace), b.Y.Replace(replace)),
            Select s => Expression.Where(s.Left.Replace(replace), s.Right.Replace(replace), s.Then.Replace(replace), s.Else.Replace(replace)),
            _ => expression,
        };
    }

    /// <summary>Whether a function in it takes many instructions, so that it is not worth computing twice.</summary>
    public static bool IsCostly(this Expression expression) =>
        expression.Descendants().OfType<Unary>().Any(unary => unary.Function is not (
            UnaryFunction.Negate or UnaryFunction.Absolute or UnaryFunction.Sign or UnaryFunction.Relu
            or UnaryFunction.LeakyRelu or UnaryFunction.Step or UnaryFunction.SquareRoot));

    /// <summary>Whether there is a division or a root in it, for which a machine takes many times as long as for a product.</summary>
    public static bool HasDivision(this Expression expression) => expression.Descendants().Any(
        part => part is Binary { Function: BinaryFunction.Divide } or Unary { Function: UnaryFunction.SquareRoot });

    private static Expression Build(BinaryFunction function, Expression x, Expression y) => function switch
    {
        BinaryFunction.Add => x + y,
        BinaryFunction.Subtract => x - y,
        BinaryFunction.Multiply => x * y,
        BinaryFunction.Divide => x / y,
        _ => new Binary(function, x, y),
    };
}
