using System.Globalization;
using NetGen.Compiler.Expressions;

namespace NetGen.Compiler.Emission;

/// <summary>Writes a pointwise formula as C#: over vectors of a width, or over single floats.</summary>
/// <param name="lanes">The width; <see langword="null"/> for floats.</param>
/// <param name="arguments">The variables that hold the arguments.</param>
/// <param name="declare">Takes the declaration of a variable for a part that occurs twice.</param>
public sealed class ExpressionWriter(Lanes? lanes, IReadOnlyList<string> arguments, Action<string> declare)
{
    private readonly Dictionary<Expression, string> shared = [];
    private HashSet<Expression> repeated = [];

    /// <summary>The parts of a formula that occur more than once.</summary>
    public static HashSet<Expression> Repeated(Expression expression) => new(expression.Descendants()
        .Where(part => part is not (Argument or Constant)).GroupBy(part => part)
        .Where(group => group.Count() > 1).Select(group => group.Key));

    private string Class => lanes?.Class ?? "global::System.MathF";

    /// <summary>A float literal.</summary>
    public static string Literal(double value) => (float)value switch
    {
        float.PositiveInfinity => "float.PositiveInfinity",
        float.NegativeInfinity => "float.NegativeInfinity",
        var number when float.IsNaN(number) => "float.NaN",
        var number => number.ToString("R", CultureInfo.InvariantCulture) + "f",
    };

    /// <summary>Writes the formula; variables are declared as needed.</summary>
    /// <param name="expression">The formula.</param>
    /// <param name="prefix">Names of variables start with this.</param>
    /// <param name="repeatedParts">What <see cref="Repeated"/> says, where a formula is written many times over.</param>
    public string Write(Expression expression, string prefix = "t", HashSet<Expression>? repeatedParts = null)
    {
        repeated = repeatedParts ?? Repeated(expression);
        return Part(expression, prefix);
    }

    private string Part(Expression expression, string prefix)
    {
        if (repeated.Count == 0 || !repeated.Contains(expression))
            return Syntax(expression, prefix);
        if (!shared.TryGetValue(expression, out string? name))
        {
            string syntax = Syntax(expression, prefix);
            shared[expression] = name = $"{prefix}{shared.Count}";
            declare($"{lanes?.Type ?? "float"} {name} = {syntax};");
        }

        return name;
    }

    private string Syntax(Expression expression, string prefix) => expression switch
    {
        Argument a => arguments[a.Index],
        Constant c => Number(c.Value),
        Unary u => Function(u, Part(u.X, prefix)),
        Binary { Function: BinaryFunction.Add, X: Binary { Function: BinaryFunction.Multiply } product } sum when lanes is not null && !repeated.Contains(product) =>
            lanes.MultiplyAdd(Part(product.X, prefix), Part(product.Y, prefix), Part(sum.Y, prefix)),
        Binary { Function: BinaryFunction.Add, Y: Binary { Function: BinaryFunction.Multiply } product } sum when lanes is not null && !repeated.Contains(product) =>
            lanes.MultiplyAdd(Part(product.X, prefix), Part(product.Y, prefix), Part(sum.X, prefix)),
        Binary b => Function(b.Function, Part(b.X, prefix), Part(b.Y, prefix)),
        Select s => Choose(Part(s.Left, prefix), Part(s.Right, prefix), Part(s.Then, prefix), Part(s.Else, prefix)),
        _ => throw new ArgumentException($"No syntax for {expression}.", nameof(expression)),
    };

    private string Number(double value) =>
        lanes is null ? Literal(value) : value == 0 ? lanes.Zero : lanes.Broadcast(Literal(value));

    private string Choose(string left, string right, string then, string otherwise) => lanes is null
        ? $"({left} > {right} ? {then} : {otherwise})"
        : $"{Class}.ConditionalSelect({Class}.GreaterThan({left}, {right}), {then}, {otherwise})";

    private string Function(BinaryFunction function, string x, string y) => function switch
    {
        BinaryFunction.Add => $"({x} + {y})",
        BinaryFunction.Subtract => $"({x} - {y})",
        BinaryFunction.Multiply => $"({x} * {y})",
        BinaryFunction.Divide => $"({x} / {y})",
        BinaryFunction.Maximum => $"{Class}.Max({x}, {y})",
        BinaryFunction.Minimum => $"{Class}.Min({x}, {y})",
        _ => throw new ArgumentOutOfRangeException(nameof(function), function, "No syntax."),
    };

    private string Function(Unary u, string x)
    {
        string zero = Number(0), parameter = Number(u.Parameter);
        return u.Function switch
        {
            UnaryFunction.Negate => $"(-{x})",
            UnaryFunction.Absolute => $"{Class}.Abs({x})",

            // Keeps 0 and not-a-number as they are.
            UnaryFunction.Sign => Choose(x, zero, Number(1), Choose(zero, x, Number(-1), x)),
            UnaryFunction.SquareRoot => $"{Class}.Sqrt({x})",

            // In this order the machine's maximum hands on what is not a number.
            UnaryFunction.Relu => lanes is null ? $"{Class}.Max(0f, {x})" : $"{Class}.MaxNative({zero}, {x})",
            UnaryFunction.LeakyRelu => Choose(x, zero, x, $"({parameter} * {x})"),
            UnaryFunction.Elu => Choose(x, zero, x, $"({parameter} * (global::NetGen.VectorMath.Exp({x}) - {Number(1)}))"),
            UnaryFunction.Step => Choose(x, zero, Number(1), zero),
            _ => $"global::NetGen.VectorMath.{u.Function}({x})",
        };
    }
}
