namespace NetGen.Compiler.Expressions;

/// <summary>
/// A pointwise formula over the elements of some tensors. Operators simplify as they build (x · 1 is x), so that the
/// derivative of a formula reads as one would write it by hand.
/// </summary>
public abstract record Expression
{
    /// <summary>A number.</summary>
    public static implicit operator Expression(double value) => new Constant(value);

    /// <summary>x + y.</summary>
    public static Expression operator +(Expression x, Expression y) => (x, y) switch
    {
        (Constant a, Constant b) => a.Value + b.Value,
        (Constant { Value: 0 }, _) => y,
        (_, Constant { Value: 0 }) => x,
        (_, Unary { Function: UnaryFunction.Negate } negative) => x - negative.X,
        _ => new Binary(BinaryFunction.Add, x, y),
    };

    /// <summary>x − y.</summary>
    public static Expression operator -(Expression x, Expression y) => (x, y) switch
    {
        (Constant a, Constant b) => a.Value - b.Value,
        (Constant { Value: 0 }, _) => -y,
        (_, Constant { Value: 0 }) => x,
        _ => new Binary(BinaryFunction.Subtract, x, y),
    };

    /// <summary>x · y.</summary>
    public static Expression operator *(Expression x, Expression y) => (x, y) switch
    {
        (Constant a, Constant b) => a.Value * b.Value,
        (Constant { Value: 0 }, _) or (_, Constant { Value: 0 }) => 0,
        (Constant { Value: 1 }, _) => y,
        (_, Constant { Value: 1 }) => x,
        (Constant { Value: -1 }, _) => -y,
        (_, Constant { Value: -1 }) => -x,
        (Constant a, Binary { Function: BinaryFunction.Multiply, X: Constant b } product) => (a.Value * b.Value) * product.Y,
        (not Constant, Constant) => y * x,
        (Select { Then: Constant { Value: 1 }, Else: Constant { Value: 0 } } mask, _) => mask with { Then = y, Else = 0 },
        (_, Select { Then: Constant { Value: 1 }, Else: Constant { Value: 0 } } mask) => mask with { Then = x, Else = 0 },
        _ => new Binary(BinaryFunction.Multiply, x, y),
    };

    /// <summary>x / y.</summary>
    public static Expression operator /(Expression x, Expression y) => (x, y) switch
    {
        (Constant a, Constant b) => a.Value / b.Value,
        (_, Constant { Value: 1 }) => x,
        _ => new Binary(BinaryFunction.Divide, x, y),
    };

    /// <summary>−x.</summary>
    public static Expression operator -(Expression x) => x switch
    {
        Constant constant => -constant.Value,
        Unary { Function: UnaryFunction.Negate } negative => negative.X,
        _ => new Unary(UnaryFunction.Negate, x),
    };

    /// <summary>The larger of two.</summary>
    public static Expression Max(Expression x, Expression y) => new Binary(BinaryFunction.Maximum, x, y);

    /// <summary>The smaller of two.</summary>
    public static Expression Min(Expression x, Expression y) => new Binary(BinaryFunction.Minimum, x, y);

    /// <summary><paramref name="then"/> where <paramref name="left"/> &gt; <paramref name="right"/>, else <paramref name="otherwise"/>.</summary>
    public static Expression Where(Expression left, Expression right, Expression then, Expression otherwise) =>
        then == otherwise ? then : new Select(left, right, then, otherwise);

    /// <summary>A function of one variable.</summary>
    public static Expression Apply(UnaryFunction function, Expression x, double parameter = 0) => new Unary(function, x, parameter);
}

/// <summary>The element of an input.</summary>
/// <param name="Index">Which input.</param>
public sealed record Argument(int Index) : Expression;

/// <summary>A number.</summary>
/// <param name="Value">The number.</param>
public sealed record Constant(double Value) : Expression;

/// <summary>A function of one variable.</summary>
/// <param name="Function">Which.</param>
/// <param name="X">The variable.</param>
/// <param name="Parameter">The slope of a leaky ReLU, the scale of an ELU; otherwise 0.</param>
public sealed record Unary(UnaryFunction Function, Expression X, double Parameter = 0) : Expression;

/// <summary>A function of two variables.</summary>
/// <param name="Function">Which.</param>
/// <param name="X">The first variable.</param>
/// <param name="Y">The second variable.</param>
public sealed record Binary(BinaryFunction Function, Expression X, Expression Y) : Expression;

/// <summary><paramref name="Then"/> where <paramref name="Left"/> &gt; <paramref name="Right"/>, else <paramref name="Else"/>.</summary>
/// <param name="Left">Left side of the comparison.</param>
/// <param name="Right">Right side of the comparison.</param>
/// <param name="Then">The value where the comparison holds.</param>
/// <param name="Else">The value where it doesn't, also where a side is not a number.</param>
public sealed record Select(Expression Left, Expression Right, Expression Then, Expression Else) : Expression;
