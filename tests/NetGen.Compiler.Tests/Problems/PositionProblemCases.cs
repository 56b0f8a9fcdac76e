using NetGen.Compiler.Specs;
using static NetGen.Compiler.Tests.Declarations.Declare;

namespace NetGen.Compiler.Tests.Problems;

/// <summary>Problems of layers that know where a step stands.</summary>
internal static class PositionProblemCases
{
    public static ProblemCase[] All { get; } =
    [
        NoSequence(Attribute("PositionalEncoding")),
        NoSequence(Attribute("LearnedPositions")),
        NoSequence(Attribute("RotaryPositions", new { heads = 2 })),
        NoBase(Attribute("PositionalEncoding", new { Base = 0f })),
        NoBase(Attribute("RotaryPositions", new { heads = 2, Base = 0f })),
        Mixing(Attribute("PositionalEncoding")),
        Mixing(Attribute("LearnedPositions")),
        Mixing(Attribute("RotaryPositions", new { heads = 2 })),
        new(
            "NG0163", [1], "Context", "[LearnedPositions] with Context = 5 has a vector for each of 5 positions, but its sequence [6, 4] has 6 steps; expected a Context of 6 or more",
            Network(Input(6, 4), Attribute("LearnedPositions", new { Context = 5 }))),
        new(
            "NG0160", [1], "heads", "[RotaryPositions] splits 4 features evenly, so 'heads' must be one of 1, 2, 4, but is 3",
            Network(Input(6, 4), Attribute("RotaryPositions", new { heads = 3 }))),
        new(
            "NG0164", [1], "heads", "[RotaryPositions] turns pairs of features, so each head must have an even number of them, but has 1",
            Network(Input(6, 4), Attribute("RotaryPositions", new { heads = 4 }))),
        new(
            "NG0157", [2], null,
            "Truncation makes the output of a step from that step and those before it, in this call or the one before, but 'learnedPositions1' counts the positions of one call: they do not go on in the next",
            Network(Attribute("Truncate", new { steps = 2 }), Input(6, 4), Attribute("LearnedPositions"), Attribute("Gru", new { units = 3 }))),
    ];

    private static ProblemCase NoSequence(AttributeSpec layer) => new(
        "NG0127", [1], null, $"[{layer.Name}] wants a sequence [time, features], but receives [4]; [Reshape(…)] gives the same elements other dimensions", Network(Input(4), layer));

    private static ProblemCase NoBase(AttributeSpec layer) => new("NG0104", [1], "Base", "'Base' must be greater than 0, but is 0", Network(Input(6, 4), layer));

    private static ProblemCase Mixing(AttributeSpec layer) => new(
        "NG0152", [1, 0], null, $"[{layer.Name}] works on several steps in their order, but in a bidirectional block time runs both ways: expected recurrent layers and layers for each step alone; put it before or behind [Bidirectional<…>] (in 'Both')",
        Network(Input(6, 4), Attribute("Bidirectional", null, Block("Both", layer))));
}
