using NetGen.Compiler.Ops;
using NetGen.Compiler.Tests.Gradients;
using static NetGen.Compiler.Tests.Declarations.Declare;

namespace NetGen.Compiler.Tests.Layers;

/// <summary>Layers that only change the shape.</summary>
public class ShapeLayerTests
{
    [Fact]
    public void Flatten_makes_a_vector()
    {
        var net = new NetworkCheck(Network(Input(2, 3, 4), Attribute("Flatten")));
        Assert.Equal("[n, 24]", net.Model.Output.Type.ToString());
        Assert.Equal(net.Input(0), net.Output());
    }

    [Fact]
    public void Reshape_keeps_the_elements()
    {
        var net = new NetworkCheck(Network(Input(2, 6), Attribute("Reshape", new { shape = new[] { 3, 2, 2 } })));
        Assert.Equal("[n, 3, 2, 2]", net.Model.Output.Type.ToString());
        Assert.Equal(net.Input(0), net.Output());
    }

    [Fact]
    public void What_has_the_shape_already_costs_no_node()
    {
        Assert.IsType<Source>(new NetworkCheck(Network(Input(3), Attribute("Flatten"))).Model.Output.Producer.Op);
        Assert.IsType<Source>(new NetworkCheck(Network(Input(3), Attribute("Reshape", new { shape = new[] { 3 } }))).Model.Output.Producer.Op);
    }
}
