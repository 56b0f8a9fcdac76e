using NetGen.Compiler.Expressions;
using NetGen.Compiler.Losses;
using NetGen.Compiler.Models;
using NetGen.Compiler.Tests.Gradients;
using static NetGen.Compiler.Tests.Declarations.Declare;

namespace NetGen.Compiler.Tests.Losses;

public class PenaltyTests
{
    [Theory]
    [InlineData("L1", -3, 0.75, -0.25)]
    [InlineData("L1", 0, 0, 0)]
    [InlineData("L2", -3, 2.25, -1.5)]
    [InlineData("L2", 2, 1, 1)]
    public void A_penalty_has_its_value_and_derivative(string name, double weight, double expected, double derivative)
    {
        PenaltyModel penalty = new NetworkCheck(Network(Input(2), Dense(2), Attribute("MeanSquaredError"), Attribute(name, new { lambda = 0.25f })))
            .Model.Penalties.Single();
        Assert.Equal($"{name}(0.25)", penalty.Name);
        Assert.Equal(expected, Evaluator.Evaluate(penalty.Body, [weight]));
        Assert.Equal(derivative, Evaluator.Evaluate(Derivative.Of(penalty.Body, 0), [weight]));
    }

    [Fact]
    public void They_may_stand_anywhere_in_the_network() =>
        Assert.Equal(
            ["L2(0.01)", "L1(0.1)"],
            new NetworkCheck(Network(
                Attribute("L2", new { lambda = 0.01f }), Input(2), Dense(2), Attribute("MeanSquaredError"), Attribute("L1", new { lambda = 0.1f })))
                .Model.Penalties.Select(penalty => penalty.Name));

    [Fact]
    public void All_are_tested() => Assert.Equal(["L1", "L2"], PenaltyCatalog.All.Select(penalty => penalty.Name));
}
