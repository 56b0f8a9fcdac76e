using NetGen.Compiler.Specs;
using NetGen.Compiler.Tests.Declarations;
using static NetGen.Compiler.Tests.Declarations.Declare;

namespace NetGen.Compiler.Tests.Problems;

/// <summary>Problems of sequences that have lengths.</summary>
internal static class LengthProblemCases
{
    private static readonly AttributeSpec Sequence = LengthNetworks.Sequence(5, 3), Words = LengthNetworks.Words(5, 9);

    public static ProblemCase[] All { get; } =
    [
        new(
            "NG0103", [1], "Name", "The name 'xLengths' is taken already; each layer and input needs a name of its own",
            Network(Named("xLengths", false), Named("x", true), Dense(2))),
        new("NG0104", [0], "shape", "'shape' must be [time, features] with 'Lengths', but is [5]", Network(Attribute("Input", new { shape = new[] { 5 }, Lengths = true }), Dense(2))),
        new(
            "NG0104", [0], "shape", "'shape' must be [time, features] with 'Lengths', but is [5, 4, 3]",
            Network(Attribute("Input", new { shape = new[] { 5, 4, 3 }, Lengths = true }), Attribute("Flatten"))),
        Ignored("Flatten", Sequence, "input", "[5, 3]"),
        Ignored("Reshape", Sequence, "input", "[5, 3]", new { shape = new[] { 3, 5 } }),
        Ignored("BatchNorm", Sequence, "input", "[5, 3]"),
        Ignored("GroupNorm", Sequence, "input", "[5, 3]", new { groups = 1 }),
        Ignored("MaxPool1D", Sequence, "input", "[5, 3]", new { size = 5 }),
        Ignored("AveragePool1D", Sequence, "input", "[5, 3]", new { size = 5 }),
        Ignored("Conv1D", Sequence, "input", "[5, 3]", new { filters = 2, kernel = 2 }),
        Ignored("Conv1D", Sequence, "input", "[5, 3]", new { filters = 2, kernel = 2, Padding = "Same" }),
        Ignored("Conv1D", Sequence, "input", "[5, 3]", new { filters = 2, kernel = 2, Padding = "Causal", Stride = 2 }),
        new(
            "NG0127", [1], null, "[MaxPool2D] wants an image [height, width, channels], but receives [5, 3]; [Reshape(…)] gives the same elements other dimensions",
            Network(Sequence, Attribute("MaxPool2D", new { size = 2 }))),
        Ignored("BagOfWords", Words, "tokens", "[5]"),
        new(
            "NG0140", [1, 1], null, "[Flatten] wants a sequence whose steps all count, but of 'dense1' [5, 2] only so many count as 'inputLengths' says (in 'Vector')",
            Network(Sequence, Attribute("Repeat", new { times = 1 }, Block("Vector", Dense(2), Attribute("Flatten"))))),
        new(
            "NG0141", [2], null, "[Add] wants sequences of the same lengths, but those of one are 'bLengths' and those of 'a' are 'aLengths'",
            Network(Named("a", true), Named("b", true), Attribute("Add", new { names = new[] { "a" } }))),
    ];

    private static ProblemCase Ignored(string layer, AttributeSpec input, string name, string shape, object? arguments = null) => new(
        "NG0140", [1], null, $"[{layer}] wants a sequence whose steps all count, but of '{name}' {shape} only so many count as '{name}Lengths' says",
        Network(input, Attribute(layer, arguments)));

    private static AttributeSpec Named(string name, bool lengths) => Attribute("Input", new { shape = new[] { 5, 3 }, Name = name, Lengths = lengths });
}
