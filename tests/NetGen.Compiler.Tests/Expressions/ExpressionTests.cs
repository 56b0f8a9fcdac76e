using NetGen.Compiler.Expressions;

namespace NetGen.Compiler.Tests.Expressions;

public class ExpressionTests
{
    private static readonly Expression X = new Argument(0), Y = new Argument(1);

    [Fact]
    public void Operators_simplify_as_they_build()
    {
        Assert.Equal(X, X + 0);
        Assert.Equal(X, 0 + X);
        Assert.Equal(2 * X, X + X);
        Assert.Equal(X, X - 0);
        Assert.Equal(-X, 0 - X);
        Assert.Equal(X - Y, X + -Y);
        Assert.Equal(X, 1 * X);
        Assert.Equal(X, X * 1);
        Assert.Equal(0, X * 0);
        Assert.Equal(-X, -1 * X);
        Assert.Equal(6 * X, 2 * (3 * X));
        Assert.Equal(2 * X, X * 2);
        Assert.Equal(X, -(-X));
        Assert.Equal(X, X / 1);
        Assert.Equal(0, 0 / X);
        Assert.Equal((Expression)5, (Expression)2 + 3);
        Assert.Equal((Expression)1.5, (Expression)3 / 2);
        Assert.Equal(X, Expression.Where(X, Y, X, X));
    }

    [Fact]
    public void A_product_with_a_mask_is_a_choice() =>
        Assert.Equal(Expression.Where(X, 0, Y, 0), Y * Expression.Where(X, 0, 1, 0));

    [Fact]
    public void Replacing_builds_anew_and_simplifies() =>
        Assert.Equal(2 * X, (X + Y).Replace(part => part == Y ? X : null));

    [Fact]
    public void Arguments_are_listed_once() => Assert.Equal([0, 1], (Y + (X * Y)).Arguments());
}
