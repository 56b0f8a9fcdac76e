using NetGen.Compiler.Specs;
using static NetGen.Compiler.Tests.Declarations.Declare;

namespace NetGen.Compiler.Tests.Problems;

/// <summary>Problems of single layers.</summary>
internal static class LayerProblemCases
{
    private const string TooLarge = "makes the network too large: at most 2,147,483,647 elements for one sample, and as many parameters in all";

    private static readonly AttributeSpec A = Attribute("Dense", new { units = 3, Name = "a" });
    private static readonly AttributeSpec Table = Attribute("Embedding", new { features = 3, Name = "table" });

    public static ProblemCase[] All { get; } =
    [
        new(
            "NG0102", [1], "From", "'b' names no layer or input before this layer; there are 'input'",
            Network(Input(3), Attribute("Dense", new { units = 3, From = "b" }))),
        new(
            "NG0102", [2], "names", "'b' names no layer or input before this layer; there are 'input', 'a'",
            Network(Input(3), A, Attribute("Add", new { names = new[] { "a", "b" } }))),
        new(
            "NG0102", [1], "TiedTo", "'input' names no layer with a weight before this layer; there are none",
            Network(Input(3), Attribute("Dense", new { units = 3, TiedTo = "input" }))),
        new("NG0103", [2], "Name", "The name 'a' is taken already; each layer and input needs a name of its own", Network(Input(3), A, A)),
        new(
            "NG0103", [2], "Name", "The name 'dense1' is taken already; each layer and input needs a name of its own",
            Network(Input(3), Dense(2), Attribute("Dense", new { units = 3, Name = "dense1" }))),
        new("NG0104", [1], "units", "'units' must be greater than 0, but is 0", Network(Input(3), Dense(0))),
        new("NG0104", [1], "features", "'features' must be greater than 0, but is -2", Network(Tokens(3, 5), Attribute("Embedding", new { features = -2 }))),
        new(
            "NG0104", [1], "Inputs", "'Inputs' must be greater than 0, but is 0", Network(Input(3), Attribute("Dense", new { units = 3, Inputs = 0 }))),
        new("NG0104", [1], "rate", "'rate' must be at least 0 and less than 1, but is 1", Network(Input(3), Attribute("Dropout", new { rate = 1f }))),
        new("NG0104", [1], "rate", "'rate' must be at least 0 and less than 1, but is -0.1", Network(Input(3), Attribute("Dropout", new { rate = -0.1f }))),
        new("NG0104", [1], "rate", "'rate' must be at least 0 and less than 1, but is NaN", Network(Input(3), Attribute("Dropout", new { rate = float.NaN }))),
        new(
            "NG0104", [1], "rate", "'rate' must be a number that a float can hold, up to 3.4E+38, but is 1E+39",
            Network(Input(3), Attribute("Dropout", new { rate = 1e39 }))),
        new("NG0104", [1], "rate", "'rate' must be at least 0 and less than 1, but is 1", Network(Input(3), Attribute("Dropout", new { rate = 1 - 1e-12 }))),
        new(
            "NG0104", [1], "Slope", "'Slope' must be a number that a float can hold, up to 3.4E+38, but is -1E+300",
            Network(Input(3), Attribute("Activate", new { activation = "LeakyRelu", Slope = -1e300 }))),
        new(
            "NG0104", [1], "shape", "'shape' must be dimensions greater than 0, but is -1",
            Network(Input(3), Attribute("Reshape", new { shape = new[] { 3, -1 } }))),
        new(
            "NG0104", [1], "activation",
            "'activation' must be one of Identity, Relu, LeakyRelu, Sigmoid, Tanh, Softmax, LogSoftmax, Gelu, GeluTanh, Silu, Elu, Softplus, Step, but is 99",
            Network(Input(3), Dense(2, "99"))),
        new(
            "NG0104", [1], "Init", "'Init' must be one of Default, Zeros, Ones, He, Glorot, LeCun, Normal, SmallNormal, but is -1",
            Network(Input(3), Attribute("Dense", new { units = 3, Init = "-1" }))),
        new(
            "NG0104", [1], "Slope", "'Slope' must be a finite number, but is Infinity",
            Network(Input(3), Attribute("Activate", new { activation = "LeakyRelu", Slope = float.PositiveInfinity }))),
        new(
            "NG0105", [3], null, "[Add] wants outputs of one shape, but 'dense1' is [2] and 'a' is [3]",
            Network(Input(3), A, Dense(2), Attribute("Add", new { names = new[] { "a" } }))),
        new(
            "NG0105", [3], null, "[Multiply] wants outputs of one shape, but 'a' is [3] and 'dense1' is [2]",
            Network(Input(3), A, Dense(2), Attribute("Multiply", new { names = new[] { "a", "dense1" } }))),
        new(
            "NG0105", [3], null, "[Concat] wants outputs that agree in all dimensions but the last, but 'a' is [2, 3] and 'flatten1' is [6]",
            Network(Input(2, 3), A, Attribute("Flatten"), Attribute("Concat", new { names = new[] { "a", "flatten1" } }))),
        new(
            "NG0108", [1], "Inputs", "[Dense] expects 128 inputs, but receives 3 (shape [2, 3])",
            Network(Input(2, 3), Attribute("Dense", new { units = 3, Inputs = 128 }))),
        new(
            "NG0109", [1], null, "[Dense] wants numbers, but receives tokens [4]; put [Embedding(…)], [OneHot] or [BagOfWords] before it",
            Network(Tokens(4, 9), Dense(2))),
        new(
            "NG0109", [2], null, "[Concat] wants numbers, but receives tokens [4]; put [Embedding(…)], [OneHot] or [BagOfWords] before it",
            Network(Tokens(4, 9), Attribute("BagOfWords"), Attribute("Concat", new { names = new[] { "tokens" } }))),
        new(
            "NG0110", [1], null, "[Dense] wants features [n] or a sequence [time, features], but receives [28, 28, 1]; put [Flatten] before it",
            Network(Input(28, 28, 1), Dense(10))),
        new(
            "NG0111", [1], null, "[Embedding] wants tokens, but receives numbers [3]; it takes [Tokens(…)] directly",
            Network(Input(3), Attribute("Embedding", new { features = 3 }))),
        new(
            "NG0111", [2], null, "[OneHot] wants tokens, but receives numbers [4, 9]; it takes [Tokens(…)] directly",
            Network(Tokens(4, 9), Attribute("OneHot"), Attribute("OneHot"))),
        new(
            "NG0114", [2], "TiedTo", "[Dense] wants a weight of shape [3, 2] or its transpose [2, 3], but 'a' has [4, 3]",
            Network(Input(4), A, Attribute("Dense", new { units = 2, TiedTo = "a" }))),
        new(
            "NG0114", [2], "TiedTo", "[Dense] wants a weight of shape [2, 3], but 'table' has [9, 3]",
            Network(Tokens(4, 9), Table, Attribute("Dense", new { units = 2, TiedTo = "table" }))),
        new(
            "NG0114", [3], "TiedTo", "[Embedding] wants a weight of shape [5, 3] from an embedding, but 'table' has [9, 3]",
            Network(
                Tokens(4, 9), Table, Attribute("Tokens", new { length = 4, vocabulary = 5, Name = "x" }),
                Attribute("Embedding", new { features = 3, TiedTo = "table" }), Attribute("Add", new { names = new[] { "table" } }))),
        new(
            "NG0115", [1], "shape", "[Reshape] to [2, 4] needs 8 elements, but receives 6 (shape [2, 3])",
            Network(Input(2, 3), Attribute("Reshape", new { shape = new[] { 2, 4 } }))),
        new("NG0118", [2], null, $"[Dense] {TooLarge}", Network(Input(1), Dense(100_000), Dense(100_000))),
        new("NG0118", [1], null, $"[OneHot] {TooLarge}", Network(Tokens(100_000, 100_000), Attribute("OneHot"))),
        new(
            "NG0118", [1, 1], null, $"[Dense] {TooLarge} (in 'B')",
            Network(Tokens(2, int.MaxValue), Attribute("Repeat", new { times = 1 }, Block("B", Attribute("BagOfWords"), Dense(1))))),
        new(
            "NG0118", [2], null, $"[Concat] {TooLarge}",
            Network(Input(1 << 30), Attribute("Flatten"), Attribute("Concat", new { names = new[] { "input", "input" } }))),
        new(
            "NG0118", [1], null, $"[Reshape] {TooLarge}", Network(Input(3), Attribute("Reshape", new { shape = new[] { 100_000, 100_000 } }))),
        new(
            "NG0119", [1], "Name", "'a.b' can't be a name in code; a name is made of letters, digits and underscores and begins with a letter",
            Network(Input(3), Attribute("Dense", new { units = 3, Name = "a.b" }))),
        new(
            "NG0120", [1], null, "Nothing takes 'a', and it is not the network's output; take it by 'From' or a joining layer, or remove it",
            Network(Input(3), A, Attribute("Dense", new { units = 3, From = "input" }))),
        new("NG0122", [1], null, "[Dense] needs 'units': a whole number", Network(Input(3), Attribute("Dense"))),
        new("NG0122", [1], null, "[Dense] needs 'units': a whole number", Network(Input(3), Attribute("Dense", new { units = "many" }))),
        new("NG0122", [1], null, "[Dropout] needs 'rate': a number", Network(Input(3), Attribute("Dropout"))),
        new("NG0122", [1], null, "[Add] needs 'names': one name or more", Network(Input(3), Attribute("Add", new { names = Array.Empty<string>() }))),
        new(
            "NG0124", [1], "Slope", "'Slope' has no effect here: it belongs to 'LeakyRelu'",
            Network(Input(3), Attribute("Dense", new { units = 3, activation = "Elu", Slope = 0.1f }))),
        new(
            "NG0124", [2], "Init", "'Init' has no effect here: the weight is that of 'a'",
            Network(Input(3), A, Attribute("Dense", new { units = 3, TiedTo = "a", Init = "He" }))),
        new(
            "NG0124", [2], "From", "'From' has no effect here: the layer takes exactly the outputs it names",
            Network(Input(3), A, Attribute("Add", new { names = new[] { "a", "input" }, From = "input" }))),
        .. WindowProblemCases.All,
    ];
}
