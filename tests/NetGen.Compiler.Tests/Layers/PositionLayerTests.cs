using NetGen.Compiler.Models;
using NetGen.Compiler.Ops;
using NetGen.Compiler.Specs;
using NetGen.Compiler.Tests.Gradients;
using static NetGen.Compiler.Tests.Declarations.Declare;

namespace NetGen.Compiler.Tests.Layers;

public class PositionLayerTests
{
    [Fact]
    public void A_positional_encoding_adds_sines_and_cosines()
    {
        var net = new NetworkCheck(Network(Input(2, 3), Attribute("PositionalEncoding", new { Base = 64f })), samples: 1);
        Elements.Set(net.Input(0), 1, 2, 3, 4, 5, 6);
        Elements.AssertClose([1, 3, 3, 4 + Math.Sin(1), 5 + Math.Cos(1), 6 + Math.Sin(1 / 16.0)], net.Output());
    }

    [Fact]
    public void Learned_positions_add_a_row_of_their_weight_to_each_step()
    {
        var net = new NetworkCheck(Network(Input(2, 2), Attribute("LearnedPositions", new { Context = 3 })), samples: 2);
        Elements.Set(net.Input(0), 1, 2, 3, 4, 5, 6, 7, 8);
        Elements.Set(net.Parameter("learnedPositions1.weight"), 10, 20, 30, 40, 50, 60);
        Assert.Equal([11, 22, 33, 44, 15, 26, 37, 48], net.Output());
        Assert.Equal(new ParameterModel("learnedPositions1.weight", new(3, 2), "SmallNormal", 3, 2, true), net.Model.Parameters[0]);
    }

    [Theory]
    [InlineData(false, 0, 2, 1, 3)]
    [InlineData(true, 0, 1, 2, 3)]
    public void Rotary_positions_turn_pairs(bool Interleaved, int a, int b, int c, int d)
    {
        // Two steps of a head of two pairs, (a, b) and (c, d), the second of which turns 1/8 as fast.
        var net = new NetworkCheck(Network(Input(2, 4), Attribute("RotaryPositions", new { heads = 1, Base = 64f, Interleaved })), samples: 1);
        double[] x = [1, 2, 3, 4];
        Elements.Set(net.Input(0), [.. x, .. x]);
        double[] turned = new double[4];
        (turned[a], turned[b]) = Turned(x[a], x[b], 1);
        (turned[c], turned[d]) = Turned(x[c], x[d], 1 / 8.0);
        Elements.AssertClose([.. x, .. turned], net.Output());
    }

    [Fact]
    public void Products_of_turned_queries_and_keys_depend_on_their_distance_alone()
    {
        const int steps = 6;
        var net = new NetworkCheck(Network(Input(steps, 8), Attribute("RotaryPositions", new { heads = 2 })), samples: 1);
        double[] x = [.. Enumerable.Range(0, 8).Select(i => Math.Cos(i))];
        Elements.Set(net.Input(0), [.. Enumerable.Repeat(x, steps).SelectMany(row => row)]);
        double[][] rows = [.. net.Output().Chunk(8)];
        double Product(int query, int key) => rows[query].Zip(rows[key], (a, b) => a * b).Sum();
        for (int distance = 0; distance < steps; distance++)
        {
            for (int step = distance; step < steps; step++)
                Assert.Equal(Product(distance, 0), Product(step, step - distance), 1e-12);
        }

        Assert.True(Product(0, 0) - Product(1, 0) > 0.01);
    }

    [Fact]
    public void Rotary_self_attention_turns_queries_and_keys_before_their_products()
    {
        // Queries, keys and values by weights of their own are those of one product.
        AttributeSpec dense(string name, string from) => Attribute("Dense", new { units = 4, Bias = false, Name = name, From = from });
        AttributeSpec rotary(string name) => Attribute("RotaryPositions", new { heads = 1, Name = name });
        var whole = new NetworkCheck(Network(Input(3, 4), Attribute("SelfAttention", new { heads = 1, Rotary = true, Bias = false, Causal = true })), samples: 1);
        var parts = new NetworkCheck(
            Network(
                Attribute("Input", new { shape = new[] { 3, 4 }, Name = "x" }), dense("v", "x"), dense("k", "x"), rotary("keys"), dense("q", "x"), rotary("queries"),
                Attribute("DotAttention", new { Keys = "keys", Values = "v", Causal = true }), Attribute("Dense", new { units = 4, Bias = false, Name = "out" })),
            samples: 1);
        Elements.Set(parts.Input(0), whole.Input(0));
        double[] weight = whole.Parameter("selfAttention1.in_proj_weight");
        foreach ((string name, int first) in new[] { ("q", 0), ("k", 4), ("v", 8) })
            Elements.Set(parts.Parameter($"{name}.weight"), [.. weight.Chunk(12).SelectMany(row => row[first..(first + 4)])]);
        Elements.Set(parts.Parameter("out.weight"), whole.Parameter("selfAttention1.out_proj.weight"));
        Elements.AssertClose(whole.Output(), parts.Output());
    }

    [Fact]
    public void Equal_tables_are_one()
    {
        NetworkModel model = new NetworkCheck(Network(
            Input(2, 4), Attribute("PositionalEncoding"), Dense(4), Attribute("PositionalEncoding"), Attribute("PositionalEncoding", new { Base = 2f }))).Model;
        Assert.Equal([new Table(TableKind.Sinusoids, 2, 4, 10_000), new Table(TableKind.Sinusoids, 2, 4, 2)], model.Tables);
        Assert.Equal(["Sinusoids1", "Sinusoids2"], model.Tables.Select(model.NameOf));
    }

    private static (double A, double B) Turned(double a, double b, double angle) =>
        ((a * Math.Cos(angle)) - (b * Math.Sin(angle)), (b * Math.Cos(angle)) + (a * Math.Sin(angle)));
}
