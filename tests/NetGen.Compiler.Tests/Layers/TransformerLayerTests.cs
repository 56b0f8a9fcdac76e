using NetGen.Compiler.Models;
using NetGen.Compiler.Ops;
using NetGen.Compiler.Specs;
using NetGen.Compiler.Tests.Gradients;
using static NetGen.Compiler.Tests.Declarations.Declare;

namespace NetGen.Compiler.Tests.Layers;

/// <summary>Ready-made blocks are what the same layers are, written one by one.</summary>
public class TransformerLayerTests
{
    private static readonly AttributeSpec X = Attribute("Input", new { shape = new[] { 5, 4 }, Name = "x" });
    private static readonly AttributeSpec Memory = Attribute("Input", new { shape = new[] { 3, 4 }, Name = "memory" });

    [Fact]
    public void A_transformer_block_before_which_is_normalised() => AssertSame(
        [X, Attribute("TransformerBlock", new { heads = 2, Causal = true, Window = 3, KeyValueHeads = 1, Rotary = true, RotaryBase = 30f, Name = "block" })],
        [
            X, Norm("ln1"), Attribute("SelfAttention", new { heads = 2, Causal = true, Window = 3, KeyValueHeads = 1, Rotary = true, RotaryBase = 30f, Name = "attn" }), Sum("x", "sum1"),
            Norm("ln2"), Named("fc1", 16, "Gelu"), Named("fc2", 4), Sum("sum1", "block"),
        ]);

    [Fact]
    public void A_transformer_block_behind_which_is_normalised() => AssertSame(
        [X, Attribute("TransformerBlock", new { heads = 4, PostNorm = true, Hidden = 7, Activation = "Relu", Dropout = 0.5f, Bias = false, Name = "block" })],
        [
            X, Attribute("SelfAttention", new { heads = 4, Bias = false, Dropout = 0.5f, Name = "attn" }), Attribute("Dropout", new { rate = 0.5f }), Sum("x", "sum1"),
            Attribute("LayerNorm", new { Bias = false, Name = "ln1" }), Attribute("Dense", new { units = 7, activation = "Relu", Bias = false, Name = "fc1" }),
            Attribute("Dense", new { units = 4, Bias = false, Name = "fc2" }), Attribute("Dropout", new { rate = 0.5f }), Sum("ln1", "sum2"), Attribute("LayerNorm", new { Bias = false, Name = "ln2" }),
        ]);

    [Fact]
    public void A_decoder_block() => AssertSame(
        [Memory, X, Attribute("DecoderBlock", new { heads = 2, Memory = "memory", Name = "block" })],
        [
            Memory, X, Norm("ln1"), Attribute("SelfAttention", new { heads = 2, Causal = true, Name = "attn" }), Sum("x", "sum1"),
            Norm("ln2"), Attribute("CrossAttention", new { heads = 2, Memory = "memory", Name = "cross" }), Sum("sum1", "sum2"),
            Norm("ln3"), Named("fc1", 16, "Gelu"), Named("fc2", 4), Sum("sum2", "block"),
        ]);

    [Fact]
    public void Parameters_have_the_names_of_files()
    {
        NetworkModel model = new NetworkCheck(Network(X, Attribute("TransformerBlock", new { heads = 2, Times = 2, Name = "h" }))).Model;
        string[] names =
        [
            "ln1.weight", "ln1.bias", "attn.in_proj_weight", "attn.in_proj_bias", "attn.out_proj.weight", "attn.out_proj.bias", "ln2.weight", "ln2.bias",
            "mlp.fc1.weight", "mlp.fc1.bias", "mlp.fc2.weight", "mlp.fc2.bias",
        ];
        Assert.Equal([.. names.Select(name => $"h1.{name}"), .. names.Select(name => $"h2.{name}")], model.Parameters.Select(parameter => parameter.Name));
    }

    private static void AssertSame(AttributeSpec[] block, AttributeSpec[] layers)
    {
        var ready = new NetworkCheck(Network(block));
        var written = new NetworkCheck(Network(layers));
        Assert.Equal(
            ready.Model.Parameters.Select(parameter => parameter with { Name = parameter.Name["block.".Length..].Replace("mlp.", "", StringComparison.Ordinal) }), written.Model.Parameters);

        // What is drawn at random is drawn in the order of the graph, which is the same.
        Assert.Equal(ready.Graph.Nodes.Select(node => node.Op), written.Graph.Nodes.Select(node => node.Op));
        static bool IsDropped(Dropout op, int sample, int element) => (op.Stream + sample + element) % 3 == 0;
        Assert.Equal(written.Output(IsDropped), ready.Output(IsDropped));
    }

    private static AttributeSpec Norm(string name) => Attribute("LayerNorm", new { Name = name });

    private static AttributeSpec Named(string name, int units, string activation = "Identity") => Attribute("Dense", new { units, activation, Name = name });

    private static AttributeSpec Sum(string other, string name) => Attribute("Add", new { names = new[] { other }, Name = name });
}
