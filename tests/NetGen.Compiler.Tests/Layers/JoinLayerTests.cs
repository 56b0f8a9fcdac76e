using NetGen.Compiler.Specs;
using NetGen.Compiler.Tests.Gradients;
using static NetGen.Compiler.Tests.Declarations.Declare;

namespace NetGen.Compiler.Tests.Layers;

public class JoinLayerTests
{
    private static readonly AttributeSpec A = Attribute("Input", new { shape = new[] { 2, 1 }, Name = "a" });
    private static readonly AttributeSpec B = Attribute("Input", new { shape = new[] { 2, 1 }, Name = "b" });

    [Theory]
    [InlineData("Add", new[] { "a", "b" }, new double[] { 11, 22 }, "a + b")]
    [InlineData("Multiply", new[] { "a", "b" }, new double[] { 10, 40 }, "a · b")]
    [InlineData("Concat", new[] { "a", "b" }, new double[] { 1, 10, 2, 20 }, "a ‖ b")]
    [InlineData("Add", new[] { "a" }, new double[] { 11, 22 }, "b + a")]
    [InlineData("Multiply", new[] { "a" }, new double[] { 10, 40 }, "b · a")]
    [InlineData("Concat", new[] { "a" }, new double[] { 10, 1, 20, 2 }, "b ‖ a")]
    [InlineData("Add", new[] { "a", "b", "a", "a" }, new double[] { 13, 26 }, "a + b + a + a")]
    [InlineData("Multiply", new[] { "a", "a", "b" }, new double[] { 10, 80 }, "a · a · b")]
    public void One_name_joins_the_output_before_and_several_join_each_other(string layer, string[] names, double[] expected, string formula)
    {
        var net = new NetworkCheck(Network(A, B, Attribute(layer, new { names })), samples: 1);
        Elements.Set(net.Input(0), 1, 2);
        Elements.Set(net.Input(1), 10, 20);
        Assert.Equal(expected, net.Output());
        Assert.Equal(formula, net.Model.Layers[0].Formula);
    }

    [Fact]
    public void From_takes_the_place_of_the_output_before()
    {
        var net = new NetworkCheck(Network(A, B, Attribute("Concat", new { names = new[] { "b" }, From = "a" })), samples: 1);
        Elements.Set(net.Input(0), 1, 2);
        Elements.Set(net.Input(1), 10, 20);
        Assert.Equal([1, 10, 2, 20], net.Output());
    }

    [Fact]
    public void Concat_adds_the_last_dimensions_up() =>
        Assert.Equal("[n, 2, 4]", new NetworkCheck(Network(A, Dense(3), Attribute("Concat", new { names = new[] { "a" } }))).Model.Output.Type.ToString());
}
