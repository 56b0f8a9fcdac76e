using NetGen.Compiler.Expressions;

namespace NetGen.Compiler.Tests.Expressions;

public class DerivativeTests
{
    private static readonly Expression X = new Argument(0), Y = new Argument(1);

    public static TheoryData<UnaryFunction> UnaryFunctions => new(Enum.GetValues<UnaryFunction>());

    public static TheoryData<BinaryFunction> BinaryFunctions => new(Enum.GetValues<BinaryFunction>());

    [Theory]
    [MemberData(nameof(UnaryFunctions))]
    public void A_function_of_one_variable_has_the_slope_of_its_graph(UnaryFunction function)
    {
        bool isOnlyPositive = function is UnaryFunction.SquareRoot or UnaryFunction.Log;
        foreach (double parameter in new[] { 0.0, 0.01, 1, 1.7, -0.4 })
        {
            Expression f = Expression.Apply(function, X, parameter);
            for (double x = isOnlyPositive ? 0.13 : -6.37; x < 6.5; x += 0.5)
                AssertSlope(f, 0, [x]);
        }
    }

    [Theory]
    [MemberData(nameof(BinaryFunctions))]
    public void A_function_of_two_variables_has_the_slopes_of_its_graph(BinaryFunction function)
    {
        var f = new Binary(function, X * X + Y, X - 2 * Y);
        foreach ((double x, double y) in new[] { (0.3, 0.9), (-1.2, 0.4), (2.5, -1.5), (1.1, 3.1) })
        {
            AssertSlope(f, 0, [x, y]);
            AssertSlope(f, 1, [x, y]);
        }
    }

    [Fact]
    public void The_branches_of_a_choice_are_differentiated_and_its_condition_is_not()
    {
        Expression f = Expression.Where(X, Y, X * X * Y, Expression.Apply(UnaryFunction.Exp, X) + Y);
        AssertSlope(f, 0, [1.3, 0.2]);
        AssertSlope(f, 1, [1.3, 0.2]);
        AssertSlope(f, 0, [0.2, 1.3]);
        AssertSlope(f, 1, [0.2, 1.3]);
    }

    [Theory]
    [InlineData(UnaryFunction.Relu, 0, 0)]
    [InlineData(UnaryFunction.LeakyRelu, 0.01, 0.01)]
    [InlineData(UnaryFunction.LeakyRelu, -0.5, -0.5)]
    [InlineData(UnaryFunction.Elu, 1, 1)]
    [InlineData(UnaryFunction.Absolute, 0, 0)]
    [InlineData(UnaryFunction.Step, 0, 0)]
    public void At_a_kink_the_derivative_is_that_of_PyTorch(UnaryFunction function, double parameter, double expected) =>
        Assert.Equal(expected, Evaluator.Evaluate(Derivative.Of(Expression.Apply(function, X, parameter), 0), [0.0]));

    /// <summary>Activations meet large numbers; what comes out must still be a number.</summary>
    [Theory]
    [MemberData(nameof(UnaryFunctions))]
    public void Far_out_the_derivative_is_a_number(UnaryFunction function)
    {
        double[] places = function is UnaryFunction.SquareRoot or UnaryFunction.Log ? [1e4, 1e15] : [-1e15, -1e4, -700, 700, 1e4, 1e15];
        if (function == UnaryFunction.Exp)
            places = [-1e15, -1e4, -700, 700];
        Expression derivative = Derivative.Of(Expression.Apply(function, X, 1), 0);
        Assert.All(places, x => Assert.True(double.IsFinite(Evaluator.Evaluate(derivative, [x])), $"{function}′({x})"));
    }

    [Fact]
    public void What_the_forward_pass_has_stored_is_used()
    {
        Expression sigmoid = Expression.Apply(UnaryFunction.Sigmoid, X);
        Assert.Equal(sigmoid * (1 - sigmoid), Derivative.Of(sigmoid, 0));
    }

    [Fact]
    public void A_square_has_twice_its_root_as_slope() => Assert.Equal(2 * (X - Y), Derivative.Of((X - Y) * (X - Y), 0));

    private static void AssertSlope(Expression f, int argument, double[] at)
    {
        const double step = 1e-5;
        double Shifted(double by) => Evaluator.Evaluate(f, at.Select((value, i) => i == argument ? value + by : value).ToArray());

        // Five points: the error is of the order of step⁴.
        double expected = (Shifted(-2 * step) - (8 * Shifted(-step)) + (8 * Shifted(step)) - Shifted(2 * step)) / (12 * step);
        double actual = Evaluator.Evaluate(Derivative.Of(f, argument), at);
        Assert.True(
            Math.Abs(actual - expected) <= 1e-8 * Math.Max(1, Math.Abs(expected)), $"{f} at {string.Join(", ", at)}: {actual} is not {expected}.");
    }
}
