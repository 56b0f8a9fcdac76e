using NetGen.Compiler.Ops;
using NetGen.Compiler.Tests.Gradients;
using static NetGen.Compiler.Tests.Declarations.Declare;

namespace NetGen.Compiler.Tests.Layers;

public class ActivationTests
{
    private static readonly double E = Math.E;

    public static TheoryData<string, double[]> Values => new()
    {
        { "Identity", [-1, 0, 2] },
        { "Relu", [0, 0, 2] },
        { "LeakyRelu", [-0.01, 0, 2] },
        { "Sigmoid", [1 / (1 + E), 0.5, 1 / (1 + (1 / (E * E)))] },
        { "Tanh", [Math.Tanh(-1), 0, Math.Tanh(2)] },
        { "Softmax", [(1 / E) / ((1 / E) + 1 + (E * E)), 1 / ((1 / E) + 1 + (E * E)), E * E / ((1 / E) + 1 + (E * E))] },
        { "LogSoftmax", [-1 - Math.Log((1 / E) + 1 + (E * E)), -Math.Log((1 / E) + 1 + (E * E)), 2 - Math.Log((1 / E) + 1 + (E * E))] },
        { "Gelu", [-0.15865525393145705, 0, 1.9544997361036416] },
        { "GeluTanh", [-0.15880800939172324, 0, 1.954597694087775] },
        { "Silu", [-1 / (1 + E), 0, 2 / (1 + (1 / (E * E)))] },
        { "Elu", [(1 / E) - 1, 0, 2] },
        { "Softplus", [Math.Log(1 + (1 / E)), Math.Log(2), Math.Log(1 + (E * E))] },
        { "Step", [0, 0, 1] },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void An_activation_has_its_values_as_a_layer_and_in_a_dense_layer(string activation, double[] expected)
    {
        var net = new NetworkCheck(Network(Input(3), Attribute("Activate", new { activation })), samples: 1);
        Elements.Set(net.Input(0), -1, 0, 2);
        Elements.AssertClose(expected, net.Output());
        Assert.Equal($"Activate({activation})", net.Model.Layers[0].Kind);

        net = new NetworkCheck(Network(Input(1), Dense(3, activation)), samples: 1);
        Elements.Set(net.Input(0), 1);
        Elements.Set(net.Parameter("dense1.weight"), -2, 0, 1);
        Elements.Set(net.Parameter("dense1.bias"), 1, 0, 1);
        Elements.AssertClose(expected, net.Output());
    }

    [Fact]
    public void All_are_tested() => Assert.Equal(Compiler.Layers.Activation.Names.Order(), Values.Select(row => (string)row[0]).Order());

    [Fact]
    public void Softmax_is_a_layer_too()
    {
        var net = new NetworkCheck(Network(Input(2), Attribute("Softmax")), samples: 1);
        Elements.Set(net.Input(0), 1000, 1000 + Math.Log(3));
        Elements.AssertClose([0.25, 0.75], net.Output());
    }

    [Fact]
    public void The_identity_costs_no_node() =>
        Assert.IsType<Source>(new NetworkCheck(Network(Input(3), Attribute("Activate", new { activation = "Identity" }))).Model.Output.Producer.Op);
}
