using NetGen.Compiler.Expressions;

namespace NetGen.Compiler.Tests.Expressions;

public class EvaluatorTests
{
    private static readonly Expression X = new Argument(0), Y = new Argument(1);

    [Theory]
    [InlineData(UnaryFunction.Negate, 0, 1.5, -1.5)]
    [InlineData(UnaryFunction.Absolute, 0, -1.5, 1.5)]
    [InlineData(UnaryFunction.Sign, 0, -1.5, -1)]
    [InlineData(UnaryFunction.Sign, 0, 0, 0)]
    [InlineData(UnaryFunction.SquareRoot, 0, 2.25, 1.5)]
    [InlineData(UnaryFunction.Exp, 0, 1, 2.718281828459045)]
    [InlineData(UnaryFunction.Log, 0, 10, 2.302585092994046)]
    [InlineData(UnaryFunction.Tanh, 0, 0.5, 0.46211715726000976)]
    [InlineData(UnaryFunction.Sigmoid, 0, 0.5, 0.6224593312018546)]
    [InlineData(UnaryFunction.Sigmoid, 0, -800, 0)]
    [InlineData(UnaryFunction.Erf, 0, 1, 0.8427007929497149)]
    [InlineData(UnaryFunction.Gelu, 0, 1, 0.8413447460685429)]
    [InlineData(UnaryFunction.Gelu, 0, -3, -0.0040496940948902836)]
    [InlineData(UnaryFunction.GeluDerivative, 0, -1, -0.083315470587686298)]
    [InlineData(UnaryFunction.GeluDerivative, 0, 3, 1.0119456472041839)]
    [InlineData(UnaryFunction.GeluTanh, 0, 1, 0.8411919906082768)]
    [InlineData(UnaryFunction.GeluTanh, 0, -3, -0.003637392081773019)]
    [InlineData(UnaryFunction.Silu, 0, 0.5, 0.3112296656009273)]
    [InlineData(UnaryFunction.Softplus, 0, 0.5, 0.9740769841801067)]
    [InlineData(UnaryFunction.Softplus, 0, -40, 4.248354255291589e-18)]
    [InlineData(UnaryFunction.Softplus, 0, 800, 800)]
    [InlineData(UnaryFunction.Relu, 0, 1.5, 1.5)]
    [InlineData(UnaryFunction.Relu, 0, -1.5, 0)]
    [InlineData(UnaryFunction.LeakyRelu, 0.1, -1.5, -0.15)]
    [InlineData(UnaryFunction.LeakyRelu, 0.1, 1.5, 1.5)]
    [InlineData(UnaryFunction.Elu, 2, -1, -1.2642411176571153)]
    [InlineData(UnaryFunction.Elu, 1, -1e-12, -9.999999999995e-13)]
    [InlineData(UnaryFunction.Elu, 2, 1.5, 1.5)]
    [InlineData(UnaryFunction.Step, 0, 0.1, 1)]
    [InlineData(UnaryFunction.Step, 0, 0, 0)]
    public void A_function_of_one_variable_has_its_value(UnaryFunction function, double parameter, double x, double expected)
    {
        double actual = Evaluator.Evaluate(Expression.Apply(function, X, parameter), [x]);
        Assert.True(Math.Abs(actual - expected) <= 1e-12 * Math.Abs(expected), $"{actual} is not {expected}.");
    }

    [Theory]
    [InlineData(UnaryFunction.Gelu, double.NegativeInfinity, 0)]
    [InlineData(UnaryFunction.GeluDerivative, double.NegativeInfinity, 0)]
    [InlineData(UnaryFunction.GeluDerivative, double.PositiveInfinity, 1)]
    [InlineData(UnaryFunction.GeluTanh, double.NegativeInfinity, 0)]
    [InlineData(UnaryFunction.Silu, double.NegativeInfinity, 0)]
    [InlineData(UnaryFunction.Softplus, double.NegativeInfinity, 0)]
    [InlineData(UnaryFunction.Elu, double.NegativeInfinity, -1)]
    [InlineData(UnaryFunction.Gelu, double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData(UnaryFunction.GeluTanh, double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData(UnaryFunction.Silu, double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData(UnaryFunction.Softplus, double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData(UnaryFunction.Relu, double.NaN, double.NaN)]
    [InlineData(UnaryFunction.Gelu, double.NaN, double.NaN)]
    public void At_infinity_a_function_has_its_limit(UnaryFunction function, double x, double expected) =>
        Assert.Equal(expected, Evaluator.Evaluate(Expression.Apply(function, X, 1), [x]));

    [Theory]
    [InlineData(BinaryFunction.Add, 3.5)]
    [InlineData(BinaryFunction.Subtract, -1.5)]
    [InlineData(BinaryFunction.Multiply, 2.5)]
    [InlineData(BinaryFunction.Divide, 0.4)]
    [InlineData(BinaryFunction.Maximum, 2.5)]
    [InlineData(BinaryFunction.Minimum, 1)]
    public void A_function_of_two_variables_has_its_value(BinaryFunction function, double expected) =>
        Assert.Equal(expected, Evaluator.Evaluate(new Binary(function, X, Y), [1, 2.5]));

    [Fact]
    public void A_choice_takes_the_other_branch_where_a_side_is_not_a_number()
    {
        Expression choice = Expression.Where(X, Y, 1, 2);
        Assert.Equal(1, Evaluator.Evaluate(choice, [3, 2]));
        Assert.Equal(2, Evaluator.Evaluate(choice, [2, 2]));
        Assert.Equal(2, Evaluator.Evaluate(choice, [double.NaN, 2]));
    }
}
