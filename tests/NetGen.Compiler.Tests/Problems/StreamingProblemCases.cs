using NetGen.Compiler.Specs;
using static NetGen.Compiler.Tests.Declarations.Declare;

namespace NetGen.Compiler.Tests.Problems;

/// <summary>Networks that are declared for steps, with a layer that needs later ones.</summary>
internal static class StreamingProblemCases
{
    private static readonly AttributeSpec Recurrent = Attribute("Gru", new { units = 4, ReturnSequences = true });

    public static ProblemCase[] All { get; } =
    [
        Later([1], "'gru1' goes through time backward", Attribute("Gru", new { units = 4, ReturnSequences = true, Backward = true })),
        Later([1], "'lstm1' goes through time backward", Attribute("Lstm", new { units = 4, Backward = true }), Dense(2)),
        Later([2, 0], "'ends1.rnn1_reverse' goes through time backward (in 'Ends')", Recurrent, Attribute("Bidirectional", null, Block("Ends", Attribute("Rnn", new { units = 2, ReturnSequences = true })))),
        Later([2, 0], "'ends1.rnn1_reverse' goes through time backward (in 'Ends')", Recurrent, Attribute("Bidirectional", new { Merge = "Sum" }, Block("Ends", Attribute("Rnn", new { units = 2 })))),
        Later([1], "'reverse1' needs all steps at once", Attribute("Reverse"), Recurrent),
        Later([1], "'conv1d1' looks at later steps: expected Padding = Padding.Causal", Attribute("Conv1D", new { filters = 2, kernel = 3, Padding = "Same" })),
        Later([2], "'conv1d1' looks at later steps: expected Padding = Padding.Causal", Recurrent, Attribute("Conv1D", new { filters = 2, kernel = 2 })),
        Later([1], "'conv1d1' takes one step in 5: expected Stride = 1", Attribute("Conv1D", new { filters = 2, kernel = 3, Padding = "Causal", Stride = 5 })),
        Later([1], "'conv1d1' takes one step in 5: expected Stride = 1", Attribute("Conv1D", new { filters = 2, kernel = 1, Stride = 5 })),
        Later([1], "'maxPool1d1' needs all steps at once", Attribute("MaxPool1D", new { size = 2 })),
        Later([1], "'averagePool1d1' needs all steps at once", Attribute("AveragePool1D", new { size = 2, Stride = 1 })),
        Later([1], "'globalAveragePool1' needs all steps at once", Attribute("GlobalAveragePool")),
        Later([1], "'globalMaxPool1' needs all steps at once", Attribute("GlobalMaxPool")),
        Later([2], "'flatten1' makes one vector of all steps", Recurrent, Attribute("Flatten"), Dense(2)),
        Later([1], "'reshape1' makes one vector of all steps", Attribute("Reshape", new { shape = new[] { 2, 9 } })),
        Later([1], "'groupNorm1' needs all steps at once", Attribute("GroupNorm", new { groups = 1 })),
        Later(
            [1, 0, 1], "'twice1.look1.conv1d1' looks at later steps: expected Padding = Padding.Causal (in 'Look', in 'Twice')",
            Attribute("Repeat", new { times = 2 }, Block("Twice", Attribute("Residual", null, Block("Look", Dense(3), Attribute("Conv1D", new { filters = 3, kernel = 3, Padding = "Same" })))))),
        Later(
            [3], "'concat1' joins a sequence with what is known after its last step",
            Attribute("Gru", new { units = 3, Name = "end" }), Attribute("RepeatVector", new { times = 6, Name = "same" }), Attribute("Concat", new { names = new[] { "input", "same" } })),
        Later(
            [2], "'gru1' joins a sequence with what is known after its last step",
            Attribute("Lstm", new { units = 4, Name = "end" }), Attribute("Gru", new { units = 4, InitialState = "end", From = "input" })),
        TooLong("SelfAttention", new { heads = 1, Causal = true, Window = int.MaxValue - 1 }), // with a chunk of steps beside it, more than can be counted
        TooLong("SelfAttention", new { heads = 1, Causal = true, Window = int.MaxValue - 200 }),
        TooLong("SelfAttention", new { heads = 1, Causal = true, Window = 1_000_000_000 }),
        NotCausal([], "'input' has the shape [5]: expected a sequence [time, features]", Input(5), Dense(2)),
        NotCausal([1], "'conv2d1' takes images, not a sequence [time, channels]", Input(8, 8, 3), Attribute("Conv2D", new { filters = 2, kernel = 3 })),
        NotCausal([1], "'bagOfWords1' needs all steps at once", Tokens(6, 9), Attribute("BagOfWords"), Dense(2)),
        NotCausal([2], "'add1' joins a sequence with another one that does not come step by step", Sequence("a"), Sequence("b"), Attribute("Add", new { names = new[] { "a", "b" } })),
    ];

    private static AttributeSpec Sequence(string name) => Attribute("Input", new { shape = new[] { 6, 3 }, Name = name });

    private static ProblemCase Later(int[] path, string reason, params AttributeSpec[] layers) => NotCausal(path, reason, [Input(6, 3), .. layers]);

    private static ProblemCase TooLong(string layer, object arguments) => new(
        "NG0118", [], null, "[Network] makes the network too large: at most 2,147,483,647 numbers in a state", Network(Input(6, 3), Attribute(layer, arguments)) with { Streaming = true });

    private static ProblemCase NotCausal(int[] path, string reason, params AttributeSpec[] attributes) => new(
        "NG0154", path, null, $"Streaming makes the output of a step from that step and those before it, but {reason}", Network(attributes) with { Streaming = true });
}
