using NetGen.Compiler.Graphs;
using NetGen.Compiler.Lowering;
using NetGen.Compiler.Models;
using NetGen.Compiler.Specs;
using static NetGen.Compiler.Tests.Declarations.Declare;

namespace NetGen.Compiler.Tests.Lowering;

public class NetworkLoweringTests
{
    [Fact]
    public void A_dense_network_has_its_parameters_layers_and_loss()
    {
        LoweredNetwork lowered = NetworkLowering.Lower(Network(
            Input(28, 28, 1), Attribute("Flatten"), Dense(16, "Relu"), Attribute("Dense", new { units = 10, Name = "logits" }),
            Attribute("SoftmaxCrossEntropy")));

        Assert.Empty(lowered.Problems);
        NetworkModel model = lowered.Model!;
        GraphVerifier.Verify(model.Forward);
        Assert.Equal(["dense1.weight", "dense1.bias", "logits.weight", "logits.bias"], model.Parameters.Select(parameter => parameter.Name));
        Assert.Equal(["He", "Zeros", "Glorot", "Zeros"], model.Parameters.Select(parameter => parameter.Init));
        Assert.Equal(["flatten1", "dense1", "logits"], model.Layers.Select(layer => layer.Name));
        Assert.Equal("[n, 10]", model.Output.Type.ToString());
        Assert.Equal("indices [n]", model.Loss!.Target.Type.ToString());
        Assert.Equal("Dense(16, Relu)", model.Layers[1].Kind);
        Assert.Equal("max(0, x · W + b)", model.Layers[1].Formula);
        Assert.Equal(2 * 784 * 16, model.Layers[1].Flops);
    }

    [Fact]
    public void Unnamed_layers_are_numbered_by_kind() =>
        Assert.Equal(
            ["flatten1", "dense1", "logits", "dense2", "activate1"],
            Layers(
                Input(2, 2), Attribute("Flatten"), Dense(3), Attribute("Dense", new { units = 3, Name = "logits" }), Dense(3),
                Attribute("Activate", new { activation = "Relu" })));

    [Fact]
    public void Numbers_skip_names_that_are_taken() =>
        Assert.Equal(["dense1", "dense2"], Layers(Input(2), Attribute("Dense", new { units = 3, Name = "dense1" }), Dense(3)));

    [Fact]
    public void A_layer_takes_the_output_before_it_or_the_one_it_names()
    {
        NetworkModel model = NetworkLowering.Lower(Network(
            Attribute("Input", new { shape = new[] { 2 }, Name = "x" }), Dense(3), Attribute("Dense", new { units = 5, From = "x" }),
            Attribute("Concat", new { names = new[] { "dense1" } }))).Model!;
        Assert.Equal("[n, 8]", model.Output.Type.ToString());
        Assert.Equal(["[2, 3]", "[2, 5]"], model.Parameters.Where(parameter => parameter.IsWeight).Select(parameter => parameter.Shape.ToString()));
    }

    [Fact]
    public void A_second_input_starts_a_new_chain()
    {
        NetworkModel model = NetworkLowering.Lower(Network(
            Input(2), Attribute("Dense", new { units = 4, Name = "a" }), Input(3), Dense(4), Attribute("Add", new { names = new[] { "a" } }))).Model!;
        Assert.Equal(["[2, 4]", "[3, 4]"], model.Parameters.Where(parameter => parameter.IsWeight).Select(parameter => parameter.Shape.ToString()));
    }

    [Fact]
    public void Right_assertions_are_no_problem() =>
        Assert.Empty(NetworkLowering.Lower(Network(Attribute("Output", new { shape = new[] { 4, 2 } }), Input(4, 3), Dense(2))).Problems);

    [Fact]
    public void A_layer_is_shown_as_it_is_written() =>
        Assert.Equal(
            ["Dense(3, Relu, Bias = false, Slope = 0.1)", "Reshape(3, 1)", "Concat(\"a\", \"a\")"],
            NetworkLowering.Lower(Network(
                Input(2), Attribute("Dense", new { units = 3, activation = "Relu", Bias = false, Slope = 0.1f, Name = "x", From = "input" }),
                Attribute("Reshape", new { shape = new[] { 3, 1 }, Name = "a" }), Attribute("Concat", new { names = new[] { "a", "a" } })))
                .Model!.Layers.Select(layer => layer.Kind));

    private static IEnumerable<string> Layers(params AttributeSpec[] attributes) =>
        NetworkLowering.Lower(Network(attributes)).Model!.Layers.Select(layer => layer.Name);
}
