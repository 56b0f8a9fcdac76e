using NetGen.Compiler.Models;
using NetGen.Compiler.Tests.Gradients;
using static NetGen.Compiler.Tests.Declarations.Declare;

namespace NetGen.Compiler.Tests.Layers;

/// <summary>Layers that take tokens.</summary>
public class TokenLayerTests
{
    [Fact]
    public void An_embedding_looks_its_vectors_up()
    {
        var net = new NetworkCheck(Network(Tokens(3, 4), Attribute("Embedding", new { features = 2 })), samples: 1);
        Elements.Set(net.Input(0), 3, 0, 3);
        Elements.Set(net.Parameter("embedding1.weight"), 1, 2, 3, 4, 5, 6, 7, 8);
        Assert.Equal([7, 8, 1, 2, 7, 8], net.Output());
        Assert.Equal(new ParameterModel("embedding1.weight", new(4, 2), "Normal", 4, 2, true), net.Model.Parameters[0]);
    }

    [Fact]
    public void An_embedding_may_start_otherwise() =>
        Assert.Equal(
            "SmallNormal",
            new NetworkCheck(Network(Tokens(3, 4), Attribute("Embedding", new { features = 2, Init = "SmallNormal" }))).Model.Parameters[0].Init);

    [Fact]
    public void One_hot_marks_the_token_of_each_step()
    {
        var net = new NetworkCheck(Network(Tokens(2, 3), Attribute("OneHot")), samples: 1);
        Elements.Set(net.Input(0), 2, 0);
        Assert.Equal([0, 0, 1, 1, 0, 0], net.Output());
        Assert.Equal("[n, 2, 3]", net.Model.Output.Type.ToString());
    }

    [Fact]
    public void A_bag_of_words_counts_tokens()
    {
        var net = new NetworkCheck(Network(Tokens(4, 3), Attribute("BagOfWords")), samples: 1);
        Elements.Set(net.Input(0), 2, 0, 2, 2);
        Assert.Equal([1, 0, 3], net.Output());
        Assert.Equal("[n, 3]", net.Model.Output.Type.ToString());
    }
}
