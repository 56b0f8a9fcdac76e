using static NetGen.Compiler.Expressions.Expression;

namespace NetGen.Compiler.Expressions;

/// <summary>The derivatives of all pointwise functions: one table, and the chain rule over it.</summary>
public static class Derivative
{
    private static readonly double SqrtTwoOverPi = Math.Sqrt(2 / Math.PI);
    private const double GeluCubic = 0.044715;

    /// <summary>∂<paramref name="body"/> / ∂argument.</summary>
    public static Expression Of(Expression body, int argument) => body switch
    {
        Argument a => a.Index == argument ? 1 : 0,
        Constant => 0,
        Unary u => Of(u, u) * Of(u.X, argument),
        Binary b => Of(b, Of(b.X, argument), Of(b.Y, argument)),
        Select s => Where(s.Left, s.Right, Of(s.Then, argument), Of(s.Else, argument)),
        _ => throw new ArgumentException($"No derivative of {body}.", nameof(body)),
    };

    /// <summary>
    /// f′(x), by the result y where that saves computing: y stands in whole, so the graph can put the value that the
    /// forward pass has stored in its place.
    /// </summary>
    private static Expression Of(Unary f, Expression y)
    {
        Expression x = f.X;
        double p = f.Parameter;
        return f.Function switch
        {
            UnaryFunction.Negate => -1,
            UnaryFunction.Absolute => Apply(UnaryFunction.Sign, x),
            UnaryFunction.Sign or UnaryFunction.Step => 0,
            UnaryFunction.SquareRoot => 0.5 / y,
            UnaryFunction.Exp => y,
            UnaryFunction.Log => 1 / x,
            UnaryFunction.Tanh => 1 - (y * y),
            UnaryFunction.Sigmoid => y * (1 - y),
            UnaryFunction.Erf => 2 / Math.Sqrt(Math.PI) * Apply(UnaryFunction.Exp, -(x * x)),
            UnaryFunction.Gelu => Apply(UnaryFunction.GeluDerivative, x),
            UnaryFunction.GeluDerivative => (2 - (x * x)) * NormalDensity(x),
            UnaryFunction.GeluTanh => GeluTanh(x),
            UnaryFunction.Silu => Silu(x),
            UnaryFunction.Softplus => Apply(UnaryFunction.Sigmoid, x),
            UnaryFunction.Relu => Where(y, 0, 1, 0),

            // For p > 0 the result has the sign of x, and the stored result serves.
            UnaryFunction.LeakyRelu => Where(p > 0 ? y : x, 0, 1, p),
            UnaryFunction.Elu => Where(p > 0 ? y : x, 0, 1, y + p),
            _ => throw new ArgumentException($"No derivative of {f.Function}.", nameof(f)),
        };
    }

    private static Expression Of(Binary f, Expression dx, Expression dy) => f.Function switch
    {
        BinaryFunction.Add => dx + dy,
        BinaryFunction.Subtract => dx - dy,
        BinaryFunction.Multiply => (dx * f.Y) + (f.X * dy),
        BinaryFunction.Divide when dy is Constant { Value: 0 } => dx / f.Y,
        BinaryFunction.Divide => (dx / f.Y) - (f.X * dy / (f.Y * f.Y)),
        BinaryFunction.Maximum => Where(f.X, f.Y, dx, dy),
        BinaryFunction.Minimum => Where(f.Y, f.X, dx, dy),
        _ => throw new ArgumentException($"No derivative of {f.Function}.", nameof(f)),
    };

    private static Expression NormalDensity(Expression x) =>
        1 / Math.Sqrt(2 * Math.PI) * Apply(UnaryFunction.Exp, -0.5 * (x * x));

    private static Expression GeluTanh(Expression x)
    {
        Expression tanh = Apply(UnaryFunction.Tanh, SqrtTwoOverPi * (x + (GeluCubic * (x * x * x))));
        Expression inner = SqrtTwoOverPi + (3 * GeluCubic * SqrtTwoOverPi * (x * x));
        return 0.5 + (0.5 * tanh) + (0.5 * x * (1 - (tanh * tanh)) * inner);
    }

    private static Expression Silu(Expression x)
    {
        Expression sigmoid = Apply(UnaryFunction.Sigmoid, x);
        return sigmoid * (1 + (x * (1 - sigmoid)));
    }
}
