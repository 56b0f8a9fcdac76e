using NetGen.Compiler.Layers;
using NetGen.Compiler.Losses;
using NetGen.Compiler.Specs;
using NetGen.Compiler.Tests.Declarations;

namespace NetGen.Compiler.Tests.Gradients;

/// <summary>Whole networks against central differences.</summary>
public class NetworkGradientTests
{
    public static TheoryData<string> Names => [.. SmallNetworks.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_gradients_of_a_network_are_right(string name) => Assert.True(new NetworkCheck(SmallNetworks.All[name]).CheckGradients());

    [Fact]
    public void Every_layer_and_loss_is_among_them()
    {
        HashSet<string> covered = [.. SmallNetworks.All.Values.SelectMany(network => Attributes(network.Attributes)).Select(attribute => attribute.Name)];
        Assert.Empty(LayerCatalog.All.Select(layer => layer.Name).Except(covered));
        Assert.Empty(LossCatalog.All.Select(loss => loss.Name).Except(covered));
    }

    [Fact]
    public void Every_activation_is_among_them()
    {
        IEnumerable<object?> covered = SmallNetworks.All.Values
            .SelectMany(network => Attributes(network.Attributes))
            .SelectMany(attribute => attribute.Arguments.Where(argument => argument.Name == "activation").Select(argument => argument.Value));
        Assert.Empty(Activation.Names.Except(covered));
    }

    private static IEnumerable<AttributeSpec> Attributes(IEnumerable<AttributeSpec> attributes) =>
        attributes.SelectMany(attribute => Attributes(attribute.Block?.Attributes ?? default).Append(attribute));
}
