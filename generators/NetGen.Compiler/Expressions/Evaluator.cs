namespace NetGen.Compiler.Expressions;

/// <summary>The value of an expression in double precision: constants at compile time, and the tests' oracle.</summary>
public static class Evaluator
{
    /// <summary>Evaluates an expression for one element.</summary>
    public static double Evaluate(Expression expression, IReadOnlyList<double> arguments) => expression switch
    {
        Argument a => arguments[a.Index],
        Constant c => c.Value,
        Unary u => Evaluate(u.Function, Evaluate(u.X, arguments), u.Parameter),
        Binary b => Evaluate(b.Function, Evaluate(b.X, arguments), Evaluate(b.Y, arguments)),
        Select s => Evaluate(s.Left, arguments) > Evaluate(s.Right, arguments) ? Evaluate(s.Then, arguments) : Evaluate(s.Else, arguments),
        _ => throw new ArgumentException($"No value of {expression}.", nameof(expression)),
    };

    private static double Evaluate(UnaryFunction function, double x, double parameter) => function switch
    {
        UnaryFunction.Negate => -x,
        UnaryFunction.Absolute => Math.Abs(x),
        UnaryFunction.Sign => double.IsNaN(x) ? x : Math.Sign(x),
        UnaryFunction.SquareRoot => Math.Sqrt(x),
        UnaryFunction.Exp => Math.Exp(x),
        UnaryFunction.Log => Math.Log(x),
        UnaryFunction.Tanh => Math.Tanh(x),
        UnaryFunction.Sigmoid => Sigmoid(x),
        UnaryFunction.Erf => ErrorFunction.Erf(x),
        UnaryFunction.Gelu => double.IsNegativeInfinity(x) ? 0 : 0.5 * x * ErrorFunction.Erfc(-x * Math.Sqrt(0.5)),
        UnaryFunction.GeluDerivative => (0.5 * ErrorFunction.Erfc(-x * Math.Sqrt(0.5))) + (double.IsInfinity(x) ? 0 : x * NormalDensity(x)),
        UnaryFunction.GeluTanh => double.IsNegativeInfinity(x) ? 0 : x * Sigmoid(2 * Math.Sqrt(2 / Math.PI) * (x + (0.044715 * x * x * x))),
        UnaryFunction.Silu => double.IsNegativeInfinity(x) ? 0 : x * Sigmoid(x),
        UnaryFunction.Softplus => Math.Max(x, 0) + LogOnePlus(Math.Exp(-Math.Abs(x))),
        UnaryFunction.Relu => x > 0 || double.IsNaN(x) ? x : 0,
        UnaryFunction.LeakyRelu => x > 0 ? x : parameter * x,
        UnaryFunction.Elu => x > 0 ? x : parameter * ExpMinusOne(x),
        UnaryFunction.Step => x > 0 ? 1 : 0,
        _ => throw new ArgumentOutOfRangeException(nameof(function), function, "Not a function of one variable."),
    };

    private static double Evaluate(BinaryFunction function, double x, double y) => function switch
    {
        BinaryFunction.Add => x + y,
        BinaryFunction.Subtract => x - y,
        BinaryFunction.Multiply => x * y,
        BinaryFunction.Divide => x / y,
        BinaryFunction.Maximum => Math.Max(x, y),
        BinaryFunction.Minimum => Math.Min(x, y),
        _ => throw new ArgumentOutOfRangeException(nameof(function), function, "Not a function of two variables."),
    };

    private static double NormalDensity(double x) => Math.Exp(-0.5 * x * x) / Math.Sqrt(2 * Math.PI);

    private static double Sigmoid(double x) => x < 0 ? Math.Exp(x) / (1 + Math.Exp(x)) : 1 / (1 + Math.Exp(-x));

    // Kahan's forms: exact where the plain ones lose every digit near 0.
    private static double LogOnePlus(double x)
    {
        double u = 1 + x;
        return u == 1 ? x : Math.Log(u) * x / (u - 1);
    }

    private static double ExpMinusOne(double x)
    {
        double u = Math.Exp(x);
        if (u == 1)
            return x;
        return u == 0 ? -1 : (u - 1) * x / Math.Log(u);
    }
}
