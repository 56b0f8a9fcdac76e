using NetGen.Compiler.Specs;
using static NetGen.Compiler.Tests.Declarations.Declare;

namespace NetGen.Compiler.Tests.Problems;

/// <summary>Problems of recurrent layers, their states and directions.</summary>
internal static class RecurrentProblemCases
{
    private static readonly AttributeSpec Encoder = Attribute("Lstm", new { units = 4, Name = "encoder" });
    private static readonly AttributeSpec Decoder = Attribute("Input", new { shape = new[] { 2, 3 }, Name = "decoder" });

    public static ProblemCase[] All { get; } =
    [
        new(
            "NG0102", [1], "InitialState", "'h0' names no layer or input before this layer; there are 'input'",
            Network(Input(5, 3), Attribute("Rnn", new { units = 4, InitialState = "h0" }))),
        new(
            "NG0103", [1, 0], "Name", "The name 'ends1.a_reverse' is taken already; each layer and input needs a name of its own (in 'Ends')",
            Network(Input(5, 3), Bidirectional(Block("Ends", Sequence("Gru", "a"), Sequence("Gru", "a_reverse"))))),
        new("NG0104", [1], "units", "'units' must be greater than 0, but is 0", Network(Input(5, 3), Attribute("Gru", new { units = 0 }))),
        new(
            "NG0104", [1], "Merge", "'Merge' must be one of Concat, Sum, but is 7",
            Network(Input(5, 3), Attribute("Bidirectional", new { Merge = "7" }, Block("Ends", Attribute("Gru", new { units = 2 }))))),
        new(
            "NG0109", [2], null, "[Rnn] wants numbers, but receives tokens [5]; put [Embedding(…)], [OneHot] or [BagOfWords] before it",
            Network(Tokens(5, 3), Attribute("OneHot"), Attribute("Rnn", new { units = 5, InitialState = "tokens" }))),
        new(
            "NG0127", [1], null, "[Lstm] wants a sequence [time, features], but receives [3]; [Reshape(…)] gives the same elements other dimensions",
            Network(Input(3), Attribute("Lstm", new { units = 4 }))),
        new(
            "NG0127", [1], null, "[Bidirectional] wants a sequence [time, features], but receives [4, 4, 3]; [Reshape(…)] gives the same elements other dimensions",
            Network(Input(4, 4, 3), Bidirectional(Block("Ends", Dense(2))))),
        new(
            "NG0150", [3], "InitialState", "[Gru] starts from a state of shape [5], but 'encoder' gives [4]",
            Network(Input(5, 3), Encoder, Decoder, Attribute("Gru", new { units = 5, InitialState = "encoder" }))),
        new(
            "NG0150", [3], "InitialCell", "[Lstm] starts from a state of shape [3], but 'encoder' gives [4]",
            Network(Input(5, 3), Encoder, Decoder, Attribute("Lstm", new { units = 3, InitialCell = "encoder" }))),
        new(
            "NG0150", [1], "InitialState", "[Rnn] starts from a state of shape [3], but 'input' gives [5, 3]",
            Network(Input(5, 3), Attribute("Rnn", new { units = 3, InitialState = "input" }))),
        WantsSequence("LastStep", null),
        WantsSequence("GlobalAveragePool", null),
        WantsSequence("Rnn", new { units = 2 }),
        new(
            "NG0151", [1, 0], null, $"{WantsAllSteps("gru1", 2, "Gru")} (in 'Last')",
            Network(Input(5, 3), Attribute("Repeat", new { times = 1 }, Block("Last", Attribute("Gru", new { units = 2 }), Attribute("Gru", new { units = 2 }))))),
        new(
            "NG0151", [1, 0], null, $"{WantsAllSteps("ends1", 4, "Reverse")} (in 'Ends')",
            Network(Input(5, 3), Bidirectional(Block("Ends", Attribute("Gru", new { units = 2 }))), Attribute("Reverse"))),
        Mixing(Attribute("Conv1D", new { filters = 2, kernel = 3 })),
        Mixing(Attribute("MaxPool1D", new { size = 2 })),
        Mixing(Attribute("AveragePool1D", new { size = 2 })),
        Mixing(Attribute("Flatten")),
        Mixing(Attribute("Reshape", new { shape = new[] { 3, 5 } })),
        new(
            "NG0152", [1, 0, 0], null, $"{RunsBothWays("Flatten")} (in 'Inner', in 'Ends')",
            Network(Input(5, 3), Bidirectional(Block("Ends", Attribute("Repeat", new { times = 1 }, Block("Inner", Attribute("Flatten"))))))),
        new(
            "NG0153", [2], null, "[LastState] wants a recurrent layer, but receives 'dense1'; take [LastStep] for the last step of any sequence",
            Network(Input(5, 3), Dense(2), Attribute("LastState"))),
        new(
            "NG0153", [2], "Cell", "[LastState] wants an LSTM with its cell, but receives 'gru1'; without Cell = true it takes the hidden state",
            Network(Input(5, 3), Attribute("Gru", new { units = 2 }), Attribute("LastState", new { Cell = true }))),
    ];

    private static string WantsAllSteps(string name, int units, string next) =>
        $"'{name}' gives the state after the last step, [{units}], but [{next}] wants that of each step; set ReturnSequences = true";

    private static string RunsBothWays(string layer) =>
        $"[{layer}] works on several steps in their order, but in a bidirectional block time runs both ways: expected recurrent layers and layers for each step alone; "
        + "put it before or behind [Bidirectional<…>]";

    private static AttributeSpec Bidirectional(BlockSpec block) => Attribute("Bidirectional", null, block);

    private static AttributeSpec Sequence(string layer, string name) => Attribute(layer, new { units = 2, ReturnSequences = true, Name = name });

    private static ProblemCase WantsSequence(string layer, object? arguments) => new(
        "NG0151", [1], null, WantsAllSteps("encoder", 4, layer), Network(Input(5, 3), Encoder, Attribute(layer, arguments)));

    private static ProblemCase Mixing(AttributeSpec layer) => new(
        "NG0152", [1, 0], null, $"{RunsBothWays(layer.Name)} (in 'Ends')", Network(Input(5, 3), Bidirectional(Block("Ends", layer))));
}
