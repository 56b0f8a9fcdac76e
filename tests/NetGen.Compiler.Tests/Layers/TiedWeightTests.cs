using NetGen.Compiler.Tests.Gradients;
using static NetGen.Compiler.Tests.Declarations.Declare;

namespace NetGen.Compiler.Tests.Layers;

public class TiedWeightTests
{
    [Fact]
    public void A_dense_layer_takes_the_table_of_an_embedding_transposed()
    {
        var net = new NetworkCheck(
            Network(Tokens(1, 2), Attribute("Embedding", new { features = 2 }), Attribute("Dense", new { units = 2, TiedTo = "embedding1" })), samples: 1);
        Assert.Equal(["embedding1.weight", "dense1.bias"], net.Model.Parameters.Select(parameter => parameter.Name));
        Elements.Set(net.Input(0), 1);
        Elements.Set(net.Parameter("embedding1.weight"), 1, 2, 10, 20);
        Elements.Set(net.Parameter("dense1.bias"), 0.5, 0);

        // [10, 20] by the rows [1, 2] and [10, 20]: even a square table is transposed.
        Assert.Equal([50.5, 500], net.Output());
    }

    [Fact]
    public void A_dense_layer_takes_the_weight_of_another_as_it_is_or_transposed()
    {
        var net = new NetworkCheck(
            Network(
                Input(2), Attribute("Dense", new { units = 3, Bias = false, Name = "a" }),
                Attribute("Dense", new { units = 2, Bias = false, TiedTo = "a" }), Attribute("Dense", new { units = 3, Bias = false, TiedTo = "a" })),
            samples: 1);
        Assert.Single(net.Model.Parameters);
        Elements.Set(net.Input(0), 1, 0);
        Elements.Set(net.Parameter("a.weight"), 1, 2, 3, 0, 1, 0);

        // [1, 2, 3], then [14, 2], then 14 · [1, 2, 3] + 2 · [0, 1, 0].
        Assert.Equal([14, 30, 42], net.Output());
    }

    [Fact]
    public void An_embedding_takes_the_table_of_another()
    {
        var net = new NetworkCheck(Network(
            Attribute("Tokens", new { length = 2, vocabulary = 5, Name = "source" }), Attribute("Embedding", new { features = 3, Name = "a" }),
            Attribute("Tokens", new { length = 2, vocabulary = 5, Name = "destination" }), Attribute("Embedding", new { features = 3, TiedTo = "a" }),
            Attribute("Add", new { names = new[] { "a" } })));
        Assert.Equal(["a.weight"], net.Model.Parameters.Select(parameter => parameter.Name));
        Assert.True(net.CheckGradients());
    }

    [Fact]
    public void A_tied_layer_can_be_tied_to() =>
        Assert.Equal(
            ["embedding1.weight", "dense1.bias", "dense2.bias"],
            new NetworkCheck(Network(
                Tokens(2, 5), Attribute("Embedding", new { features = 5 }), Attribute("Dense", new { units = 5, TiedTo = "embedding1" }),
                Attribute("Dense", new { units = 5, TiedTo = "dense1" }))).Model.Parameters.Select(parameter => parameter.Name));
}
