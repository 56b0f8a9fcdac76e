using NetGen.Compiler.Specs;
using static NetGen.Compiler.Tests.Declarations.Declare;

namespace NetGen.Compiler.Tests.Problems;

/// <summary>Problems of attention: its heads, its memory, and what is earlier or later.</summary>
internal static class AttentionProblemCases
{
    private const string ToMemory =
        "'crossAttention1' attends to a memory of which later steps have not come yet: expected a Memory of an earlier input's chain, or [SelfAttention] with Causal = true";

    private static readonly AttributeSpec Memory = Attribute("Input", new { shape = new[] { 7, 6 }, Name = "memory" });

    public static ProblemCase[] All { get; } =
    [
        new("NG0104", [1], "heads", "'heads' must be greater than 0, but is 0", Network(Input(5, 6), Attribute("SelfAttention", new { heads = 0 }))),
        new("NG0104", [1], "Window", "'Window' must be greater than 0, but is 0", Network(Input(5, 6), Attribute("SelfAttention", new { heads = 2, Causal = true, Window = 0 }))),
        new(
            "NG0104", [1], "Window", "'Window' must be set together with Causal = true, but is 3",
            Network(Input(5, 6), Attribute("SelfAttention", new { heads = 2, Window = 3 }))),
        new(
            "NG0104", [1], "Weights", "'Weights' must be set without Causal = true, but is true",
            Network(Input(5, 6), Attribute("DotAttention", new { Causal = true, Weights = true }))),
        new(
            "NG0124", [2], "Values", "'Values' has no effect here: the weights do not depend on the values",
            Network(Memory, Input(7, 4), Attribute("DotAttention", new { Values = "memory", Weights = true }))),
        MissingMemory("CrossAttention", new { heads = 2 }),
        MissingMemory("AdditiveAttention", new { width = 2 }),
        new(
            "NG0122", [1], null, "[DotAttention] needs 'Keys': the name of a sequence, as there is one query alone",
            Network(Input(6), Attribute("DotAttention"))),
        new(
            "NG0127", [1], null, "[SelfAttention] wants a sequence [time, features], but receives [6]; [Reshape(…)] gives the same elements other dimensions",
            Network(Input(6), Attribute("SelfAttention", new { heads = 2 }))),
        new(
            "NG0127", [2], "Memory", "[CrossAttention] wants a sequence [time, features], but receives [6]; [Reshape(…)] gives the same elements other dimensions",
            Network(Attribute("Input", new { shape = new[] { 6 }, Name = "memory" }), Input(5, 6), Attribute("CrossAttention", new { heads = 2, Memory = "memory" }))),
        new(
            "NG0141", [3], null, "[DotAttention] wants sequences of the same lengths, but those of one are 'keysLengths' and those of 'values' are 'valuesLengths'",
            Network(WithLengths("keys"), WithLengths("values"), Input(5, 6), Attribute("DotAttention", new { Keys = "keys", Values = "values" }))),
        new(
            "NG0151", [1], null, "'end' gives the state after the last step, [6], but [CrossAttention] wants that of each step; set ReturnSequences = true",
            Network(Memory, Attribute("Gru", new { units = 6, Name = "end" }), Input(5, 6), Attribute("CrossAttention", new { heads = 2, Memory = "end" }))),
        Mixing(Attribute("SelfAttention", new { heads = 1, Causal = true })),
        Mixing(Attribute("DotAttention", new { Causal = true })),
        new("NG0160", [1], "heads", "[SelfAttention] splits 6 features evenly, so 'heads' must be one of 1, 2, 3, 6, but is 4", Network(Input(5, 6), Attribute("SelfAttention", new { heads = 4 }))),
        new(
            "NG0160", [2], "KeyValueHeads", "[CrossAttention] splits 3 heads evenly, so 'KeyValueHeads' must be one of 1, 3, but is 2",
            Network(Memory, Input(5, 6), Attribute("CrossAttention", new { heads = 3, KeyValueHeads = 2, Memory = "memory" }))),
        new(
            "NG0161", [2], "Memory", "[CrossAttention] wants a sequence of 4 features, as many as its queries have, but 'memory' gives [7, 6]",
            Network(Memory, Input(5, 4), Attribute("CrossAttention", new { heads = 2, Memory = "memory" }))),
        new(
            "NG0161", [2], "Keys", "[DotAttention] wants keys of 4 features, as many as its queries have, but 'memory' gives [7, 6]",
            Network(Memory, Input(5, 4), Attribute("DotAttention", new { Keys = "memory" }))),
        new(
            "NG0161", [2], "Values", "[DotAttention] wants a value for each of 5 keys, but 'memory' gives [7, 6]",
            Network(Memory, Input(5, 4), Attribute("DotAttention", new { Values = "memory" }))),
        new(
            "NG0162", [2], "Causal", "[DotAttention] with Causal = true lets step t see the keys up to t, so there must be a key for each of the 5 steps, but 'memory' gives [7, 6]",
            Network(Memory, Input(5, 6), Attribute("DotAttention", new { Keys = "memory", Causal = true }))),
        new(
            "NG0162", [2], "Causal", "[DotAttention] with Causal = true lets step t see the keys up to t, so there must be a key for each of the 1 steps, but 'memory' gives [7, 6]",
            Network(Memory, Input(6), Attribute("DotAttention", new { Keys = "memory", Causal = true }))),
        NotCausal([1], "'selfAttention1' attends to later steps: expected Causal = true", Input(5, 6), Attribute("SelfAttention", new { heads = 2 })),
        NotCausal([1], "'dotAttention1' attends to later steps: expected Causal = true", Input(5, 6), Attribute("DotAttention")),
        NotCausal(
            [2], "'dotAttention1' attends to a sequence of which not all comes step by step", Attribute("Input", new { shape = new[] { 5, 4 }, Name = "values" }), Input(5, 6),
            Attribute("DotAttention", new { Values = "values", Causal = true })),
        NotCausal(
            [2], "'dotAttention1' attends to a sequence that is given before the first step: expected Causal = false", Attribute("Input", new { shape = new[] { 5, 6 }, Name = "keys" }), Input(5, 6),
            Attribute("DotAttention", new { Keys = "keys", Causal = true })),
        NotCausal(
            [3], ToMemory, Attribute("Input", new { shape = new[] { 5, 6 }, Name = "given" }), Input(5, 6),
            Attribute("CrossAttention", new { heads = 2, Memory = "given", Name = "attention" }), Attribute("CrossAttention", new { heads = 2, Memory = "attention", From = "given", Name = "crossAttention1" })),
        NotCausal([2], ToMemory, Input(5, 6), Attribute("Dense", new { units = 6, Name = "memory" }), Attribute("CrossAttention", new { heads = 2, Memory = "memory" })),
        new(
            "NG0104", [1], "RotaryBase", "'RotaryBase' must be set together with Rotary = true, but is without it",
            Network(Input(5, 6), Attribute("SelfAttention", new { heads = 3, RotaryBase = 50f }))),
        new(
            "NG0164", [1], "heads", "[SelfAttention] turns pairs of features, so each head must have an even number of them, but has 3",
            Network(Input(5, 6), Attribute("SelfAttention", new { heads = 2, Rotary = true }))),
        Mixing(Attribute("SelfAttention", new { heads = 1, Rotary = true })),
        MissingMemory("DecoderBlock", new { heads = 2 }),
        new("NG0160", [1], "heads", "[SelfAttention] splits 6 features evenly, so 'heads' must be one of 1, 2, 3, 6, but is 4", Network(Input(5, 6), Attribute("TransformerBlock", new { heads = 4 }))),
        new(
            "NG0104", [1], "Dropout", "'Dropout' must be at least 0 and less than 1, but is 1",
            Network(Input(5, 6), Attribute("TransformerBlock", new { heads = 2, Dropout = 1f }))),
        new(
            "NG0161", [2], "Memory", "[CrossAttention] wants a sequence of 4 features, as many as its queries have, but 'memory' gives [7, 6]",
            Network(Memory, Input(5, 4), Attribute("DecoderBlock", new { heads = 2, Memory = "memory" }))),
    ];

    private static ProblemCase MissingMemory(string layer, object arguments) => new(
        "NG0122", [1], null, $"[{layer}] needs 'Memory': the name of a layer or an input", Network(Input(5, 6), Attribute(layer, arguments)));

    private static ProblemCase Mixing(AttributeSpec layer) => new(
        "NG0152", [1, 0], null, $"[{layer.Name}] works on several steps in their order, but in a bidirectional block time runs both ways: expected recurrent layers and layers for each step alone; put it before or behind [Bidirectional<…>] (in 'Ends')",
        Network(Input(5, 6), Attribute("Bidirectional", null, Block("Ends", layer))));

    private static ProblemCase NotCausal(int[] path, string reason, params AttributeSpec[] attributes) => new(
        "NG0154", path, null, $"Streaming makes the output of a step from that step and those before it, but {reason}", Network(attributes) with { Streaming = true });

    private static AttributeSpec WithLengths(string name) => Attribute("Input", new { shape = new[] { 7, 6 }, Name = name, Lengths = true });
}
