using NetGen.Compiler.Models;
using NetGen.Compiler.Specs;
using NetGen.Compiler.Tests.Gradients;
using static NetGen.Compiler.Tests.Declarations.Declare;

namespace NetGen.Compiler.Tests.Layers;

public class BlockLayerTests
{
    private static readonly BlockSpec Think = Block("Think", Dense(2, "Relu"));
    private static readonly AttributeSpec Residual = Attribute("Residual", null, Think);

    [Fact]
    public void Residual_adds_the_blocks_output_to_its_input()
    {
        var net = new NetworkCheck(Network(Input(2), Residual), samples: 1);
        Elements.Set(net.Input(0), 1, 2);
        Elements.Set(net.Parameter("think1.dense1.weight"), 1, -1, 1, -1);
        Elements.Set(net.Parameter("think1.dense1.bias"), 0, 0);
        Assert.Equal([4, 2], net.Output());
    }

    [Fact]
    public void Names_tell_instances_and_their_layers_apart()
    {
        var block = Block("TransformerBlock", Residual, Residual, Dense(2));
        NetworkModel model = new NetworkCheck(Network(Input(2), Attribute("Repeat", new { times = 2 }, block), Residual, Dense(3))).Model;
        Assert.Equal(
            [
                "transformerBlock1.think1.dense1", "transformerBlock1.think1", "transformerBlock1.think2.dense1", "transformerBlock1.think2",
                "transformerBlock1.dense1",
                "transformerBlock2.think1.dense1", "transformerBlock2.think1", "transformerBlock2.think2.dense1", "transformerBlock2.think2",
                "transformerBlock2.dense1",
                "think1.dense1", "think1", "dense1",
            ],
            model.Layers.Select(layer => layer.Name));
        Assert.Equal(16, model.Parameters.Count);
        Assert.Equal("transformerBlock2.think1.dense1.weight", model.Parameters[6].Name);
        Assert.Equal("x + Think(x)", model.Layers[1].Formula);
        Assert.Equal("Residual<Think>", model.Layers[1].Kind);
        Assert.Empty(model.Layers[1].Parameters);
        Assert.Equal([0, 1], model.Layers[0].Parameters);
    }

    [Fact]
    public void Code_is_named_after_the_layer_inside_the_block_and_the_sum_after_the_residual()
    {
        NetworkModel model = new NetworkCheck(Network(Input(2), Residual)).Model;
        Assert.Equal(
            ["input", .. Enumerable.Repeat("think1.dense1", 5), "think1"], model.Forward.Nodes.Select(node => node.Origin.Layer));
    }

    [Fact]
    public void A_named_repetition_is_numbered_and_its_name_is_that_of_the_last()
    {
        NetworkModel model = new NetworkCheck(Network(
            Input(2), Attribute("Repeat", new { times = 2, Name = "stack" }, Think),
            Attribute("Add", new { names = new[] { "stack", "stack1", "stack2" } }))).Model;
        Assert.Equal(["stack1.dense1", "stack2.dense1", "add1"], model.Layers.Select(layer => layer.Name));
        Assert.Equal("[n, 2]", model.Output.Type.ToString());
    }

    [Fact]
    public void A_block_that_stands_once_has_the_name_as_it_is() =>
        Assert.Equal(
            ["only.dense1"],
            new NetworkCheck(Network(Input(2), Attribute("Repeat", new { times = 1, Name = "only" }, Think))).Model.Layers.Select(layer => layer.Name));

    [Fact]
    public void A_block_may_start_with_tokens() =>
        Assert.Equal(
            ["words1.embedding1.weight"],
            new NetworkCheck(Network(
                Tokens(3, 5), Attribute("Repeat", new { times = 1 }, Block("Words", Attribute("Embedding", new { features = 2 })))))
                .Model.Parameters.Select(parameter => parameter.Name));

    [Fact]
    public void From_feeds_the_first_instance_and_each_feeds_the_next()
    {
        var half = Block("Half", Attribute("Dense", new { units = 1, Bias = false }));
        var net = new NetworkCheck(
            Network(
                Attribute("Input", new { shape = new[] { 1 }, Name = "a" }), Attribute("Input", new { shape = new[] { 1 }, Name = "b" }),
                Attribute("Repeat", new { times = 2, From = "a" }, half)),
            samples: 1);
        Elements.Set(net.Input(0), 3);
        Elements.Set(net.Parameter("half1.dense1.weight"), 5);
        Elements.Set(net.Parameter("half2.dense1.weight"), 7);
        Assert.Equal([105], net.Output());
    }
}
