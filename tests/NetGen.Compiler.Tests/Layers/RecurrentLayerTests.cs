using NetGen.Compiler.Specs;
using NetGen.Compiler.Tests.Gradients;
using static NetGen.Compiler.Tests.Declarations.Declare;

namespace NetGen.Compiler.Tests.Layers;

/// <summary>States, directions and forms of recurrent layers.</summary>
public class RecurrentLayerTests
{
    private static readonly string[] Parameters = ["weight_ih", "weight_hh", "bias_ih", "bias_hh"];

    /// <summary>Six steps are three, and three more from the state that those leave.</summary>
    [Theory]
    [InlineData("Rnn", true, false)]
    [InlineData("Gru", true, false)]
    [InlineData("Gru", false, true)]
    [InlineData("Lstm", true, false)]
    [InlineData("Lstm", false, true)]
    public void A_layer_goes_on_where_another_one_ended(string kind, bool givesSequence, bool isBackward)
    {
        var whole = new NetworkCheck(Network(Input(6, 2), Layer(kind, "l", true, isBackward)), samples: 1);
        var halves = new NetworkCheck(
            Network(
                Attribute("Input", new { shape = new[] { 3, 2 }, Name = "early" }), Layer(kind, "a", givesSequence, isBackward),
                Attribute("Input", new { shape = new[] { 3, 2 }, Name = "late" }), Layer(kind, "b", true, isBackward, InitialState: "a")),
            samples: 1);
        Copy(whole, "l", halves, "a");
        Copy(whole, "l", halves, "b");
        double[] x = whole.Input(0);
        Elements.Set(halves.Input(0), isBackward ? x[6..] : x[..6]);
        Elements.Set(halves.Input(1), isBackward ? x[..6] : x[6..]);
        Elements.AssertClose(isBackward ? whole.Output()[..9] : whole.Output()[9..], halves.Output());
    }

    [Fact]
    public void A_state_is_named_or_a_vector()
    {
        NetworkSpec declaration = Network(
            Attribute("Input", new { shape = new[] { 2 }, Name = "h" }), Attribute("Input", new { shape = new[] { 2 }, Name = "c" }), Input(1, 1),
            Attribute("Lstm", new { units = 2, InitialState = "h", InitialCell = "c", Name = "l" }), Attribute("LastState", new { Cell = true, Name = "cell" }),
            Attribute("Concat", new { names = new[] { "l", "cell" } }));
        var net = new NetworkCheck(declaration, samples: 1);

        // Without weights every gate is ½ and what is taken in is 0: half of the cell stays.
        foreach (string parameter in Parameters)
            net.Parameter("l." + parameter).AsSpan().Clear();
        Elements.Set(net.Input(1), 0.4, -2);
        Elements.AssertClose([0.5 * Math.Tanh(0.2), 0.5 * Math.Tanh(-1), 0.2, -1], net.Output());
    }

    /// <summary>x · W is 1, 2 and 0.3, h is 0.05 and its weight 7 in n alone.</summary>
    [Theory]
    [InlineData(false, 1.0)]
    [InlineData(true, 0.3)]
    public void The_reset_gate_stands_before_the_product_or_behind_it(bool resetAfter, double bias)
    {
        NetworkSpec declaration = Network(
            Attribute("Input", new { shape = new[] { 1 }, Name = "h" }), Input(1, 1), Attribute("Gru", new { units = 1, ResetAfter = resetAfter, InitialState = "h", Name = "l" }));
        var net = new NetworkCheck(declaration, samples: 1);
        Elements.Set(net.Input(0), 0.05);
        Elements.Set(net.Input(1), 0.1);
        Elements.Set(net.Parameter("l.weight_ih"), 10, 20, 3);
        Elements.Set(net.Parameter("l.weight_hh"), 0, 0, 7);
        Elements.Set(net.Parameter("l.bias_ih"), 0, 0, 0);
        Elements.Set(net.Parameter("l.bias_hh"), 0, 0, bias);
        double r = Sigmoid(1), z = Sigmoid(2), n = Math.Tanh(resetAfter ? 0.3 + (r * ((0.05 * 7) + bias)) : 0.3 + (r * 0.05 * 7) + bias);
        Elements.AssertClose([((1 - z) * n) + (z * 0.05)], net.Output());
    }

    /// <summary>The backward copy does to the sequence what the forward one would do to it turned round.</summary>
    [Theory]
    [InlineData("Concat")]
    [InlineData("Sum")]
    public void A_bidirectional_block_is_a_block_and_the_block_between_two_reversals(string merge)
    {
        AttributeSpec[] inner =
        [
            Layer("Gru", "a", true), Dense(3, "Tanh"), Attribute("Rnn", new { units = 2, ReturnSequences = true, Backward = true, Name = "b" }), Layer("Lstm", "c", true, InitialState: "a"),
        ];
        var both = new NetworkCheck(Network(Input(4, 2), Attribute("Bidirectional", new { Merge = merge, Name = "both" }, Block("Reader", inner))));
        BlockSpec turned = Block("Turned", [Attribute("Reverse"), .. inner, Attribute("Reverse")]);
        var apart = new NetworkCheck(Network(
            Attribute("Input", new { shape = new[] { 4, 2 }, Name = "x" }), Attribute("Repeat", new { times = 1, Name = "forward" }, Block("Reader", inner)),
            Attribute("Repeat", new { times = 1, From = "x", Name = "backward" }, turned),
            Attribute(merge == "Sum" ? "Add" : "Concat", new { names = new[] { "forward", "backward" } })));
        Elements.Set(apart.Input(0), both.Input(0));
        foreach (string layer in (string[])["a", "b", "c"])
        {
            Copy(both, $"both.{layer}", apart, $"forward.{layer}");
            Copy(both, $"both.{layer}_reverse", apart, $"backward.{layer}");
        }

        foreach (string parameter in (string[])["weight", "bias"])
        {
            Elements.Set(apart.Parameter($"forward.dense1.{parameter}"), both.Parameter($"both.dense1.{parameter}"));
            Elements.Set(apart.Parameter($"backward.dense1.{parameter}"), both.Parameter($"both.dense1_reverse.{parameter}"));
        }

        Elements.AssertClose(apart.Output(), both.Output());
    }

    [Fact]
    public void Layers_of_the_backward_copy_end_in_reverse_and_blocks_inside_it_too() =>
        Assert.Equal(
            ["reader1.step1.dense1", "reader1.step1", "reader1.gru1", "reader1.step1_reverse.dense1", "reader1.step1_reverse", "reader1.gru1_reverse", "reader1"],
            new NetworkCheck(Network(Input(3, 2), Attribute("Bidirectional", null, Block(
                "Reader", Attribute("Residual", null, Block("Step", Dense(2))), Layer("Gru", null, true))))).Model.Layers.Select(layer => layer.Name));

    /// <summary>Going backward inside a block that goes backward is going forward.</summary>
    [Fact]
    public void Two_turns_are_none()
    {
        BlockSpec reader = Block("Reader", Attribute("Bidirectional", new { Merge = "Sum" }, Block("Inner", Layer("Gru", "a", true))), Attribute("LastStep"));
        var net = new NetworkCheck(Network(Input(3, 2), Attribute("Bidirectional", null, reader)), samples: 1);
        string[] copies = ["inner1.a", "inner1.a_reverse", "inner1_reverse.a_reverse", "inner1_reverse.a"];
        foreach (string copy in copies.Skip(1))
            Copy(net, "reader1." + copies[0], net, "reader1." + copy);

        // A sequence that is the same from both ends.
        double[] x = net.Input(0);
        Elements.Set(x, [.. x[..4], .. x[..2]]);
        Elements.AssertClose(net.Output()[..3], net.Output()[3..]);
    }

    private static AttributeSpec Layer(string kind, string? name, bool isSequence, bool isBackward = false, string? InitialState = null)
    {
        AttributeSpec layer = Attribute(kind, new { units = 3, ReturnSequences = isSequence, Backward = isBackward, InitialState, Name = name });
        return layer with { Arguments = new EquatableArray<ArgumentSpec>(layer.Arguments.Where(argument => argument.Value is not null)) };
    }

    private static void Copy(NetworkCheck from, string layer, NetworkCheck to, string other)
    {
        foreach (string parameter in Parameters)
            Elements.Set(to.Parameter($"{other}.{parameter}"), from.Parameter($"{layer}.{parameter}"));
    }

    private static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));
}
