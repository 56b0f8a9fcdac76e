using NetGen.Compiler.Specs;
using static NetGen.Compiler.Tests.Declarations.Declare;

namespace NetGen.Compiler.Tests.Problems;

/// <summary>Networks whose gradients are to end where they can't.</summary>
internal static class TruncationProblemCases
{
    private static readonly AttributeSpec Recurrent = Attribute("Gru", new { units = 4, ReturnSequences = true });

    public static ProblemCase[] All { get; } =
    [
        new("NG0104", [0], "steps", "'steps' must be greater than 0, but is 0", Network(Truncate(0), Input(6, 3), Recurrent)),
        new("NG0104", [0], "steps", "'steps' must be greater than 0, but is -2", Network(Truncate(-2), Input(6, 3), Recurrent)),
        new("NG0121", [1, 1], null, "[Truncate] belongs to the whole network, but stands in a block; move it to the class with [Network] (in 'Part')",
            Network(Input(6, 4), Attribute("Residual", null, Block("Part", Recurrent, Truncate(2))))),
        new("NG0118", [1], null, "[Truncate] makes the network too large: at most 2,147,483,647 elements for one sample, and as many parameters in all", Network(Input(6, 3), Truncate(2), Attribute("Conv1D", new { filters = 4, kernel = 2, Padding = "Causal", Dilation = 1_500_000_000 }))),
        DoesNotDivide(4),
        DoesNotDivide(7),
        DoesNotDivide(12),
        Nothing(1, Input(6, 3), Truncate(3), Dense(2)),
        Nothing(2, Input(6, 3), Attribute("Conv1D", new { filters = 2, kernel = 1 }), Truncate(6)),
        Nothing(3, Attribute("Input", new { shape = new[] { 5, 2 }, Name = "given" }), Attribute("Lstm", new { units = 3, Name = "end" }), Attribute("RepeatVector", new { times = 6, Name = "beside" }), Truncate(2),
            Attribute("Input", new { shape = new[] { 6, 3 }, Name = "words" }), Attribute("Concat", new { names = new[] { "words", "beside" } })),
        Later([2], "'gru1' goes through time backward", Attribute("Gru", new { units = 4, ReturnSequences = true, Backward = true })),
        Later([3, 0], "'ends1.rnn1_reverse' goes through time backward (in 'Ends')", Recurrent, Attribute("Bidirectional", null, Block("Ends", Attribute("Rnn", new { units = 2, ReturnSequences = true })))),
        Later([2], "'reverse1' needs all steps at once", Attribute("Reverse"), Recurrent),
        Later([3], "'conv1d1' looks at later steps: expected Padding = Padding.Causal", Recurrent, Attribute("Conv1D", new { filters = 2, kernel = 2 })),
        Later([3], "'selfAttention1' attends to all steps so far, which a call would have to keep", Recurrent, Attribute("SelfAttention", new { heads = 2, Causal = true, Window = 2 })),
        Later([3], "'flatten1' makes one vector of all steps", Recurrent, Attribute("Flatten"), Dense(2)),
        NotTruncatable([], "'input' has the shape [5]: expected a sequence [time, features]", Truncate(1), Input(5), Dense(2)),
        NotTruncatable([1], "'inputLengths' lets samples end before their last step: expected an input without lengths", Attribute("Input", new { shape = new[] { 6, 3 }, Lengths = true }), Truncate(3), Recurrent),
        NotTruncatable(
            [4], "'gru2' starts from the state of another layer: expected no InitialState", Truncate(3), Attribute("Input", new { shape = new[] { 5, 2 }, Name = "given" }),
            Attribute("Gru", new { units = 4, Name = "end" }), Attribute("Input", new { shape = new[] { 6, 3 }, Name = "words" }), Attribute("Gru", new { units = 4, ReturnSequences = true, InitialState = "end", Name = "gru2" })),
    ];

    private static AttributeSpec Truncate(int steps) => Attribute("Truncate", new { steps });

    private static ProblemCase DoesNotDivide(int steps) => new(
        "NG0155", [1], "steps", $"Gradients end at every so many steps of 'input', which has 6: expected a divisor of 6, received {steps}", Network(Input(6, 3), Truncate(steps), Recurrent));

    private static ProblemCase Nothing(int place, params AttributeSpec[] attributes) => new(
        "NG0156", [place], null, "[Truncate] cuts gradients between steps, but no layer carries anything from one step to the next: expected Rnn, Gru, Lstm or a causal Conv1D", Network(attributes));

    private static ProblemCase Later(int[] path, string reason, params AttributeSpec[] layers) => NotTruncatable(path, reason, [Input(6, 3), Truncate(3), .. layers]);

    private static ProblemCase NotTruncatable(int[] path, string reason, params AttributeSpec[] attributes) => new(
        "NG0157", path, null, $"Truncation makes the output of a step from that step and those before it, in this call or the one before, but {reason}", Network(attributes));
}
