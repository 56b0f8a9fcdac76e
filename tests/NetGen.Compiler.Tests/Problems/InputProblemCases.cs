using NetGen.Compiler.Specs;
using static NetGen.Compiler.Tests.Declarations.Declare;

namespace NetGen.Compiler.Tests.Problems;

/// <summary>Problems of inputs and of the network as a whole.</summary>
internal static class InputProblemCases
{
    private static readonly AttributeSpec X = Named("x");

    public static ProblemCase[] All { get; } =
    [
        new("NG0101", [0], null, "No input comes before [Dense]; declare [Input(…)] or [Tokens(…)] first", Network(Dense(3), Input(2))),
        new("NG0101", [], null, "No input comes before the first layer; declare [Input(…)] or [Tokens(…)] first", Network()),
        new("NG0103", [1], "Name", "The name 'x' is taken already; each layer and input needs a name of its own", Network(X, X, Dense(2))),
        new("NG0103", [1], "Name", "The name 'x' is taken already; each layer and input needs a name of its own", Network(X, Named("X"), Dense(2))),
        new(
            "NG0103", [1], "Name", "The name 'xGradient' is taken already; each layer and input needs a name of its own",
            Network(X, Named("xGradient"), Dense(2))),
        new(
            "NG0103", [1], "Name", "The name 'input' is taken already; each layer and input needs a name of its own",
            Network(Named("Input"), Input(3), Dense(2))),
        new("NG0104", [0], "shape", "'shape' must be dimensions greater than 0, but is 0", Network(Input(28, 0), Dense(2))),
        new("NG0104", [0], "length", "'length' must be greater than 0, but is -1", Network(Tokens(-1, 5), Attribute("OneHot"))),
        new("NG0104", [0], "vocabulary", "'vocabulary' must be greater than 0, but is 0", Network(Tokens(1, 0), Attribute("OneHot"))),
        new(
            "NG0104", [], "BatchTile", "'BatchTile' must be between 0 (the compiler chooses) and 65,536, but is -1",
            Network(Input(3), Dense(2)) with { BatchTile = -1 }),
        new(
            "NG0107", [2], "shape", "[Output] expects [3], but the last layer, 'dense1', gives [2]",
            Network(Input(3), Dense(2), Attribute("Output", new { shape = new[] { 3 } }))),
        new("NG0116", [], null, "The network 'TestNet' has no layers; add one, as in [Dense(10)]", Network(Input(3))),
        new(
            "NG0118", [0], null, "[Input] makes the network too large: at most 2,147,483,647 elements for one sample, and as many parameters in all",
            Network(Input(50_000, 50_000), Attribute("Flatten"))),
        new(
            "NG0118", [], "BatchTile", "[Network] makes the network too large: at most 2,147,483,647 numbers in the workspace of 65,536 samples together",
            Network(Input(100, 100, 4), Attribute("MaxPool2D", new { size = 2 })) with { BatchTile = 65_536 }),
        new(
            "NG0118", [], null, "[Network] makes the network too large: at most 2,147,483,647 numbers in the workspace of a single sample",
            Network(Input(1, 1, 500_000_000), Attribute("BatchNorm"))),
        new(
            "NG0119", [0], "Name", "'2x' can't be a name in code; a name is made of letters, digits and underscores and begins with a letter",
            Network(Named("2x"), Dense(2))),
        new(
            "NG0119", [0], "Name", "'' can't be a name in code; a name is made of letters, digits and underscores and begins with a letter",
            Network(Named(""), Dense(2))),
        new(
            "NG0119", [0], "Name", "'Class' is a keyword of C#; a name is made of letters, digits and underscores and begins with a letter",
            Network(Named("Class"), Dense(2))),
        new(
            "NG0119", [0], "Name",
            "'Output' is 'output' in generated methods, where that is taken; "
                + "a name is made of letters, digits and underscores and begins with a letter",
            Network(Named("Output"), Dense(2))),
        new(
            "NG0120", [0], null, "Nothing takes 'x', and it is not the network's output; take it by 'From' or a joining layer, or remove it",
            Network(X, Input(3), Dense(2))),
        new(
            "NG0120", [2], null, "Nothing takes 'x', and it is not the network's output; take it by 'From' or a joining layer, or remove it",
            Network(Input(3), Dense(2), X)),
        new("NG0122", [0], null, "[Input] needs 'shape': one dimension or more", Network(Attribute("Input"), Dense(2))),
        new("NG0122", [0], null, "[Tokens] needs 'vocabulary': a whole number", Network(Attribute("Tokens", new { length = 3 }), Attribute("OneHot"))),
        new(
            "NG0123", [1], null, "[Warp] is no layer, loss or input that this version of the compiler knows; the package's parts may be of different versions",
            Network(Input(3), Attribute("Warp"))),
    ];

    private static AttributeSpec Named(string name) => Attribute("Input", new { shape = new[] { 3 }, Name = name });
}
