using NetGen.Compiler.Graphs;
using NetGen.Compiler.Models;
using NetGen.Compiler.Ops;
using NetGen.Compiler.Specs;
using NetGen.Compiler.Tests.Gradients;
using static NetGen.Compiler.Tests.Declarations.Declare;

namespace NetGen.Compiler.Tests.Layers;

public class DenseLayerTests
{
    [Fact]
    public void It_is_a_product_a_bias_and_an_activation()
    {
        var net = new NetworkCheck(Network(Input(2), Dense(3, "Relu")), samples: 2);
        Elements.Set(net.Input(0), 1, 2, -1, 0);
        Elements.Set(net.Parameter("dense1.weight"), 1, 2, 3, 10, 20, -30);
        Elements.Set(net.Parameter("dense1.bias"), 0.5, -100, 1);
        Assert.Equal([21.5, 0, 0, 0, 0, 0], net.Output());
        Assert.Equal(["MatMul", "Map", "Map"], Operations(net.Model.Forward));
    }

    [Fact]
    public void Without_a_bias_it_is_a_product()
    {
        var net = new NetworkCheck(Network(Input(2), Attribute("Dense", new { units = 3, Bias = false })));
        Assert.Equal(["MatMul"], Operations(net.Model.Forward));
        Assert.Equal(["dense1.weight"], net.Model.Parameters.Select(parameter => parameter.Name));
        Assert.Equal("x · W", net.Model.Layers[0].Formula);
    }

    [Fact]
    public void Each_step_of_a_sequence_has_the_same_weights()
    {
        NetworkModel model = new NetworkCheck(Network(Input(7, 4), Dense(5))).Model;
        Assert.Equal("[n, 7, 5]", model.Output.Type.ToString());
        Assert.Equal("[4, 5]", model.Parameters[0].Shape.ToString());
        Assert.Equal(2 * 7 * 4 * 5, model.Layers[0].Flops);
    }

    [Fact]
    public void Its_parameters_say_how_they_start_and_how_PyTorch_keeps_them()
    {
        ParameterModel[] parameters = [.. new NetworkCheck(Network(Input(4), Dense(5, "Tanh"))).Model.Parameters];
        Assert.Equal(new ParameterModel("dense1.weight", new(4, 5), "Glorot", 4, 5, true, new EquatableArray<int>(1, 0)), parameters[0]);
        Assert.Equal(new ParameterModel("dense1.bias", new(5), "Zeros", 5, 5, false), parameters[1]);
    }

    [Theory]
    [InlineData("Identity", "Glorot")]
    [InlineData("Sigmoid", "Glorot")]
    [InlineData("Tanh", "Glorot")]
    [InlineData("Softmax", "Glorot")]
    [InlineData("LogSoftmax", "Glorot")]
    [InlineData("Step", "Glorot")]
    [InlineData("Relu", "He")]
    [InlineData("LeakyRelu", "He")]
    [InlineData("Elu", "He")]
    [InlineData("Gelu", "He")]
    [InlineData("GeluTanh", "He")]
    [InlineData("Silu", "He")]
    [InlineData("Softplus", "He")]
    public void Weights_start_larger_before_activations_that_cut_half_off(string activation, string init) =>
        Assert.Equal(init, new NetworkCheck(Network(Input(4), Dense(5, activation))).Model.Parameters[0].Init);

    [Fact]
    public void Init_overrides_the_choice()
    {
        Assert.Equal("LeCun", new NetworkCheck(Network(Input(4), Attribute("Dense", new { units = 5, Init = "LeCun" }))).Model.Parameters[0].Init);
        Assert.Equal("Glorot", new NetworkCheck(Network(Input(4), Attribute("Dense", new { units = 5, Init = "Default" }))).Model.Parameters[0].Init);
    }

    [Fact]
    public void Slope_and_alpha_reach_their_activations()
    {
        var net = new NetworkCheck(
            Network(
                Input(1), Attribute("Activate", new { activation = "LeakyRelu", Slope = 0.25f }),
                Attribute("Activate", new { activation = "Elu", Alpha = 2f })),
            samples: 2);
        Elements.Set(net.Input(0), 3, -4);
        Assert.Equal([3, 2 * (Math.Exp(-1) - 1)], net.Output());
    }

    [Fact]
    public void A_right_number_of_asserted_inputs_is_no_problem() =>
        Assert.Equal("[n, 2]", new NetworkCheck(Network(Input(4), Attribute("Dense", new { units = 2, Inputs = 4 }))).Model.Output.Type.ToString());

    /// <summary>What a graph computes, sources aside.</summary>
    private static IEnumerable<string> Operations(Graph graph) =>
        graph.Nodes.Where(node => node.Op is not Source).Select(node => node.Op.GetType().Name);
}
