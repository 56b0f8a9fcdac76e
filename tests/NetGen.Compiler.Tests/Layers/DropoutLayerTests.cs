using NetGen.Compiler.Ops;
using NetGen.Compiler.Tests.Gradients;
using static NetGen.Compiler.Tests.Declarations.Declare;

namespace NetGen.Compiler.Tests.Layers;

public class DropoutLayerTests
{
    [Fact]
    public void Each_has_a_stream_of_its_own()
    {
        var dropout = Attribute("Dropout", new { rate = 0.5f });
        var net = new NetworkCheck(Network(Input(3), dropout, Attribute("Repeat", new { times = 2 }, Block("Part", dropout))));
        Assert.Equal(
            [new Dropout(0.5, 0), new Dropout(0.5, 1), new Dropout(0.5, 2)], net.Model.Forward.Nodes.Select(node => node.Op).OfType<Dropout>());
    }

    [Fact]
    public void A_rate_of_zero_costs_no_node() =>
        Assert.IsType<Source>(new NetworkCheck(Network(Input(3), Attribute("Dropout", new { rate = 0f }))).Model.Output.Producer.Op);
}
