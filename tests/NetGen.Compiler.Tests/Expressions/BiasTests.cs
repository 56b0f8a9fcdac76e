using NetGen.Compiler.Expressions;

namespace NetGen.Compiler.Tests.Expressions;

/// <summary>Formulas that start with product + bias.</summary>
public class BiasTests
{
    private static readonly Expression product = new Argument(0), bias = new Argument(1), other = new Argument(2);

    [Fact]
    public void The_sum_becomes_the_product()
    {
        Assert.Equal(product, Bias.Remove(product + bias, 0, 1));
        Assert.Equal(Relu(product), Bias.Remove(Relu(bias + product), 0, 1));
        Assert.Equal(Relu(product) + other, Bias.Remove(Relu(product + bias) + other, 0, 1));
    }

    [Fact]
    public void What_else_reads_one_of_them_forbids_it()
    {
        Assert.Null(Bias.Remove(Relu(product + bias) * product, 0, 1));
        Assert.Null(Bias.Remove(Relu(product + bias) * bias, 0, 1));
        Assert.Null(Bias.Remove(product * bias, 0, 1));
    }

    private static Expression Relu(Expression x) => Expression.Apply(UnaryFunction.Relu, x);
}
