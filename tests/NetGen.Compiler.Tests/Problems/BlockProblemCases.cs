using NetGen.Compiler.Specs;
using static NetGen.Compiler.Tests.Declarations.Declare;

namespace NetGen.Compiler.Tests.Problems;

/// <summary>Problems of blocks and in them.</summary>
internal static class BlockProblemCases
{
    private static readonly BlockSpec Plain = Block("Plain", Dense(3));

    public static ProblemCase[] All { get; } =
    [
        new(
            "NG0102", [1, 0], "From", "'input' names no layer or input before this layer; there are none (in 'Outer')",
            Network(Input(3), Residual(Block("Outer", Attribute("Dense", new { units = 3, From = "input" }))))),
        new("NG0104", [1], "times", "'times' must be greater than 0, but is 0", Network(Input(3), Attribute("Repeat", new { times = 0 }, Plain))),
        new(
            "NG0106", [1], null, "[Residual<Narrow>] adds its input to the block's output, so both need one shape; the input is [3], the output [2]",
            Network(Input(3), Residual(Block("Narrow", Dense(2))))),
        new(
            "NG0109", [1], null, "[Residual] wants numbers, but receives tokens [3]; put [Embedding(…)], [OneHot] or [BagOfWords] before it",
            Network(Tokens(3, 5), Residual(Plain))),
        new("NG0112", [1], null, "[Residual] wants a class with [Block], but 'Plain' has none", Network(Input(3), Residual(Plain with { IsBlock = false }))),
        new(
            "NG0113", [1, 0], null, "The block 'Plain' contains itself, so the network would never end; use [Repeat<…>(n)] to have a block several times (in 'Plain')",
            Network(Input(3), Residual(Block("Plain", Residual(new BlockSpec("Plain", default, IsRecursive: true)))))),
        new("NG0116", [1], null, "The block 'Empty' has no layers; add one, as in [Dense(10)]", Network(Input(3), Residual(Block("Empty")))),
        new(
            "NG0118", [1], null, "[Repeat] makes the network too large: at most 5,000 layers",
            Network(Input(3), Attribute("Repeat", new { times = int.MaxValue }, Plain))),
        new(
            "NG0120", [1, 1], null, "Nothing takes 'unused', and it is not the network's output; take it by 'From' or a joining layer, or remove it (in 'Split')",
            Network(
                Input(3),
                Attribute("Repeat", new { times = 2 }, Block(
                    "Split", Attribute("Dense", new { units = 3, Name = "a" }), Attribute("Dense", new { units = 3, Name = "unused" }),
                    Attribute("Dense", new { units = 3, From = "a" }))))),
        new(
            "NG0121", [1, 1], null, "[Input] belongs to the whole network, but stands in a block; move it to the class with [Network] (in 'Odd')",
            Network(Input(3), Residual(Block("Odd", Dense(3), Input(3))))),
        new(
            "NG0121", [1, 0], null, "[L2] belongs to the whole network, but stands in a block; move it to the class with [Network] (in 'Odd')",
            Network(Input(3), Residual(Block("Odd", Attribute("L2", new { lambda = 0.1f }), Dense(3))), Attribute("MeanSquaredError"))),
        new(
            "NG0121", [1, 0], null, "[Output] belongs to the whole network, but stands in a block; move it to the class with [Network] (in 'Odd')",
            Network(Input(3), Residual(Block("Odd", Attribute("Output", new { shape = new[] { 3 } }), Dense(3))))),
        new(
            "NG0160", [1, 1, 0], "heads", "[SelfAttention] splits 6 features evenly, so 'heads' must be one of 1, 2, 3, 6, but is 4 (in 'Inner', in 'Outer')",
            Network(Input(5, 6), Attribute("Repeat", new { times = 2 }, Block("Outer", Dense(6), Residual(Block("Inner", Attribute("SelfAttention", new { heads = 4 }))))))),
        new(
            "NG0203", [1, 1], null, "[MeanSquaredError] must end the network, but stands in a block (in 'Odd')",
            Network(Input(3), Residual(Block("Odd", Dense(3), Attribute("MeanSquaredError"))))),
    ];

    private static AttributeSpec Residual(BlockSpec block) => Attribute("Residual", null, block);
}
