using NetGen.Compiler.Specs;
using static NetGen.Compiler.Tests.Declarations.Declare;

namespace NetGen.Compiler.Tests.Declarations;

/// <summary>Small networks whose sequences have lengths: between them every layer that takes such, and every loss.</summary>
internal static class LengthNetworks
{
    public static IReadOnlyDictionary<string, NetworkSpec> All { get; } = new Dictionary<string, NetworkSpec>
    {
        ["rnn"] = Network(
            Sequence(5, 3), Attribute("Rnn", new { units = 4, ReturnSequences = true }), Attribute("Rnn", new { units = 3, activation = "Relu", Backward = true }),
            Dense(2), Attribute("MeanSquaredError")),
        ["gru"] = Network(
            Sequence(5, 3), Attribute("Gru", new { units = 4, ReturnSequences = true, Backward = true }), Dense(4, "Tanh"), Attribute("Gru", new { units = 3 }), Dense(2),
            Attribute("MeanSquaredError")),
        ["lstm"] = Network(
            Sequence(5, 3), Attribute("Lstm", new { units = 4, ReturnSequences = true }), Attribute("Lstm", new { units = 3, ReturnSequences = true, Backward = true }),
            Attribute("LastStep"), Dense(2), Attribute("MeanSquaredError")),
        ["positions"] = Network(
            Sequence(5, 4), Attribute("PositionalEncoding"), Attribute("LearnedPositions", new { Context = 7 }), Attribute("RotaryPositions", new { heads = 1 }), Dense(2), Attribute("MeanSquaredError")),
        ["ready-made blocks"] = Network(
            Sequence(5, 4), Attribute("TransformerBlock", new { heads = 2, Rotary = true, Name = "encoder" }),
            Sequence(3, 4), Attribute("DecoderBlock", new { heads = 2, Memory = "encoder", PostNorm = true, Hidden = 3 }), Attribute("MeanSquaredError")),
        ["both directions"] = Network(
            Sequence(5, 3), Attribute("Bidirectional", null, Block("Both", Attribute("Gru", new { units = 2, ReturnSequences = true }))),
            Attribute("Bidirectional", new { Merge = "Sum" }, Block("Ends", Attribute("Lstm", new { units = 3 }))), Dense(2), Attribute("MeanSquaredError")),
        ["states"] = Network(
            Sequence(5, 3), Attribute("Lstm", new { units = 3, ReturnSequences = true, Name = "encoder" }), Attribute("LastState", new { Cell = true, Name = "cell" }),
            Sequence(4, 2), Attribute("Lstm", new { units = 3, InitialState = "encoder" }), Attribute("Concat", new { names = new[] { "cell" } }), Attribute("MeanSquaredError")),
        ["single unit"] = Network(Sequence(4, 1), Attribute("Lstm", new { units = 1, ReturnSequences = true }), Attribute("Gru", new { units = 1 })),
        ["tokens"] = Network(
            Words(6, 4), Attribute("Embedding", new { features = 3 }), Attribute("Conv1D", new { filters = 3, kernel = 2, Padding = "Causal", Dilation = 2 }),
            Attribute("LayerNorm"), Attribute("Residual", null, Block("Think", Dense(5, "Gelu"), Attribute("RmsNorm"), Dense(3))), Attribute("SpatialDropout", new { rate = 0.3f }),
            Dense(4), Attribute("SoftmaxCrossEntropy")),
        ["one-hot"] = Network(
            Words(5, 4), Attribute("OneHot"), Attribute("Dropout", new { rate = 0.3f }), Attribute("LocalResponseNorm", new { size = 3 }), Attribute("Softmax"),
            Attribute("Activate", new { activation = "Silu" }), Attribute("Repeat", new { times = 2 }, Block("Turn", Attribute("Gru", new { units = 4, ReturnSequences = true })))),
        ["self-attention"] = Network(
            Sequence(5, 4), Attribute("SelfAttention", new { heads = 2, Causal = true, Window = 2 }), Attribute("SelfAttention", new { heads = 2 }), Attribute("MeanSquaredError")),
        ["attention to another sequence"] = Network(
            Attribute("Input", new { shape = new[] { 5, 4 }, Lengths = true, Name = "memory" }), Sequence(3, 4), Attribute("CrossAttention", new { heads = 2, Memory = "memory" }),
            Attribute("DotAttention", new { Keys = "memory" }), Attribute("AdditiveAttention", new { width = 3, Memory = "memory" }), Attribute("MeanSquaredError")),
        ["weights of attention"] = Network(
            Attribute("Input", new { shape = new[] { 5, 4 }, Lengths = true, Name = "memory" }), Sequence(3, 4),
            Attribute("CrossAttention", new { heads = 2, Memory = "memory", Weights = true, Name = "cross", From = "input" }),
            Attribute("DotAttention", new { Keys = "memory", Weights = true, Name = "dot", From = "input" }),
            Attribute("AdditiveAttention", new { width = 3, Memory = "memory", Weights = true, From = "input" }), Attribute("Concat", new { names = new[] { "cross" } }), Attribute("Concat", new { names = new[] { "dot" } }),
            Attribute("MeanSquaredError")),
        ["pooling"] = Network(
            Attribute("Input", new { shape = new[] { 6, 3 }, Lengths = true, Name = "x" }), Attribute("GlobalMaxPool", new { Name = "largest" }),
            Attribute("GlobalAveragePool", new { From = "x" }), Attribute("Concat", new { names = new[] { "largest" } }), Dense(2), Attribute("MeanSquaredError")),
        ["joins"] = Network(
            Input(4, 3), Attribute("Dense", new { units = 2, Name = "all" }), Sequence(4, 3), Attribute("Dense", new { units = 2, Name = "some" }),
            Attribute("Add", new { names = new[] { "all" } }), Attribute("Multiply", new { names = new[] { "some", "all" } }), Attribute("Concat", new { names = new[] { "some" } }),
            Dense(2), Attribute("MeanSquaredError")),
        ["encoder and decoder"] = Network(
            Sequence(4, 3), Attribute("Gru", new { units = 2 }), Attribute("RepeatVector", new { times = 3 }), Attribute("Gru", new { units = 2, ReturnSequences = true }),
            Attribute("MeanSquaredError")),
        ["mean squared error"] = UnderLoss("MeanSquaredError"),
        ["half squared error"] = UnderLoss("HalfSquaredError"),
        ["absolute error"] = UnderLoss("AbsoluteError"),
        ["huber"] = UnderLoss("Huber"),
        ["hinge"] = UnderLoss("Hinge"),
        ["squared hinge"] = UnderLoss("SquaredHinge"),
        ["multiclass hinge"] = UnderLoss("MulticlassHinge"),
        ["binary cross-entropy"] = UnderLoss("BinaryCrossEntropy"),
        ["softmax cross-entropy"] = UnderLoss("SoftmaxCrossEntropy"),
        ["distribution"] = Network(Sequence(5, 2), Dense(3), Attribute("SoftmaxCrossEntropy", new { Targets = "Distribution" })),
        ["log-probabilities"] = Network(Sequence(5, 2), Dense(3, "LogSoftmax"), Attribute("NegativeLogLikelihood")),
        ["divergence"] = Network(Sequence(5, 2), Dense(3, "LogSoftmax"), Attribute("KullbackLeibler")),
    };

    public static AttributeSpec Sequence(int steps, int features) => Attribute("Input", new { shape = new[] { steps, features }, Lengths = true });

    public static AttributeSpec Words(int length, int vocabulary) => Attribute("Tokens", new { length, vocabulary, Lengths = true });

    private static NetworkSpec UnderLoss(string loss) => Network(Sequence(5, 2), Dense(3, "Tanh"), Attribute(loss));
}
