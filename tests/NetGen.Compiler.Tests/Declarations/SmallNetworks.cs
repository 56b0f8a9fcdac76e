using NetGen.Compiler.Specs;
using static NetGen.Compiler.Tests.Declarations.Declare;

namespace NetGen.Compiler.Tests.Declarations;

/// <summary>Small networks that between them have every layer, activation and loss.</summary>
internal static class SmallNetworks
{
    private static readonly BlockSpec Think = Block("Think", Dense(5, "Gelu"), Dense(4));

    private static readonly BlockSpec Gate = Block(
        "Gate", Attribute("Dense", new { units = 4, Name = "value" }), Attribute("Dense", new { units = 4, activation = "Sigmoid" }),
        Attribute("Multiply", new { names = new[] { "value" } }));

    public static IReadOnlyDictionary<string, NetworkSpec> All { get; } = new Dictionary<string, NetworkSpec>
    {
        ["dense"] = Network(Input(3), Dense(4, "Tanh"), Dense(2), Attribute("MeanSquaredError")),
        ["dense without bias"] = Network(Input(3), Attribute("Dense", new { units = 4, Bias = false })),
        ["dense on a sequence"] = Network(Input(2, 3), Dense(4, "Sigmoid"), Dense(2), Attribute("SoftmaxCrossEntropy")),
        ["softmax layer"] = Network(Input(3), Dense(4), Attribute("Softmax"), Attribute("HalfSquaredError")),
        ["dropout"] = Network(
            Input(3), Attribute("Dropout", new { rate = 0.25f }), Dense(4), Attribute("Dropout", new { rate = 0.5f }), Dense(2), Attribute("Huber")),
        ["spatial dropout"] = Network(Input(2, 2, 3), Attribute("SpatialDropout", new { rate = 0.5f }), Attribute("HalfSquaredError")),
        ["batch norm"] = Network(
            Input(3), Attribute("BatchNorm", new { Epsilon = 0.1f }), Attribute("Dense", new { units = 4, Bias = false }), Attribute("BatchNorm"),
            Attribute("Activate", new { activation = "Tanh" }), Dense(2), Attribute("MeanSquaredError")),
        ["batch norm of an image"] = Network(Input(2, 2, 3), Attribute("BatchNorm", new { Affine = false, Momentum = 0.5f })),
        ["layer norm"] = Network(
            Input(2, 5), Attribute("LayerNorm"), Dense(4), Attribute("LayerNorm", new { Bias = false }), Dense(3), Attribute("LayerNorm", new { Affine = false }),
            Attribute("MeanSquaredError")),
        ["rms norm"] = Network(Input(2, 5), Attribute("RmsNorm"), Dense(4), Attribute("RmsNorm", new { Affine = false, Epsilon = 0.01f }), Attribute("Huber")),
        ["group norm"] = Network(
            Input(3, 2, 4), Attribute("GroupNorm", new { groups = 2 }), Attribute("GroupNorm", new { groups = 4, Affine = false }),
            Attribute("GroupNorm", new { groups = 1 }), Attribute("MeanSquaredError")),
        ["local response norm"] = Network(
            Input(2, 5), Attribute("LocalResponseNorm", new { size = 4, Alpha = 0.5f, Beta = 0.6f, K = 1.5f }), Attribute("LocalResponseNorm", new { size = 30 })),
        ["rnn"] = Network(
            Input(4, 3), Attribute("Rnn", new { units = 5, ReturnSequences = true }), Attribute("Rnn", new { units = 3, Bias = false }), Dense(2), Attribute("MeanSquaredError")),
        ["gru"] = Network(
            Input(4, 3), Attribute("Gru", new { units = 5, ReturnSequences = true }), Attribute("Gru", new { units = 3, Bias = false }), Dense(2), Attribute("MeanSquaredError")),
        ["lstm"] = Network(
            Input(4, 3), Attribute("Lstm", new { units = 5, ReturnSequences = true }), Attribute("Lstm", new { units = 3, Bias = false }), Dense(2), Attribute("MeanSquaredError")),
        ["encoder and decoder"] = Network(
            Input(4, 3), Attribute("Gru", new { units = 5, ReturnSequences = true }), Attribute("LastStep"), Attribute("RepeatVector", new { times = 3 }),
            Attribute("Gru", new { units = 2, ReturnSequences = true }), Attribute("MeanSquaredError")),
        ["gru as in the paper"] = Network(
            Input(21, 2), Attribute("Gru", new { units = 3, ReturnSequences = true, ResetAfter = false }), Attribute("Gru", new { units = 2, ResetAfter = false, Bias = false }),
            Attribute("MeanSquaredError")),
        ["states handed on"] = Network(
            Input(21, 3), Attribute("Lstm", new { units = 4, ReturnSequences = true, Name = "encoder" }), Attribute("LastState", new { Cell = true, Name = "cell" }),
            Attribute("Input", new { shape = new[] { 3, 2 }, Name = "decoder" }), Attribute("Lstm", new { units = 4, ReturnSequences = true, InitialState = "encoder", Name = "a" }),
            Attribute("Gru", new { units = 4, ReturnSequences = true, InitialState = "a", Backward = true, Name = "b" }),
            Attribute("Lstm", new { units = 4, InitialState = "b", InitialCell = "cell" }), Dense(2), Attribute("MeanSquaredError")),
        ["states from vectors"] = Network(
            Attribute("Input", new { shape = new[] { 3 }, Name = "h0" }), Attribute("Dense", new { units = 3, activation = "Tanh", Name = "c0" }),
            Attribute("Input", new { shape = new[] { 4, 2 }, Name = "x" }), Attribute("Lstm", new { units = 3, ReturnSequences = true, InitialState = "h0", InitialCell = "c0", Name = "l0" }),
            Attribute("Rnn", new { units = 3, InitialState = "h0", ReturnSequences = true, Name = "l1" }),
            Attribute("LastState", new { From = "l0", Name = "h" }), Attribute("LastState", new { From = "l0", Cell = true, Name = "c" }),
            Attribute("LastStep", new { From = "l1" }), Attribute("Concat", new { names = new[] { "h", "c" } }), Attribute("HalfSquaredError")),
        ["bidirectional"] = Network(
            Tokens(5, 6),
            Attribute("Bidirectional", null, Block(
                "Words", Attribute("Embedding", new { features = 3 }), Attribute("Gru", new { units = 2, ReturnSequences = true, Name = "a" }),
                Attribute("Residual", null, Block("Step", Dense(4, "Tanh"), Dense(2))), Attribute("Lstm", new { units = 3, ReturnSequences = true }))),
            Attribute("Bidirectional", new { Merge = "Sum", Name = "last" }, Block("Last", Attribute("Lstm", new { units = 3 }))),
            Attribute("Tokens", new { length = 2, vocabulary = 4, Name = "decoder" }), Attribute("OneHot"), Attribute("Lstm", new { units = 3, InitialState = "last" }),
            Attribute("MeanSquaredError")),
        ["reversed"] = Network(
            Input(4, 3), Attribute("Reverse"), Attribute("Rnn", new { units = 2, ReturnSequences = true }),
            Attribute("Bidirectional", null, Block("Ends", Dense(2, "Tanh"), Attribute("Reverse"), Attribute("LastStep"))), Attribute("HalfSquaredError")),
        ["lstm through 21 steps"] = Network(Input(21, 2), Attribute("Lstm", new { units = 3, ReturnSequences = true }), Attribute("HalfSquaredError")),
        ["self-attention"] = Network(
            Input(5, 6), Attribute("SelfAttention", new { heads = 3, Causal = true, Window = 3 }), Attribute("SelfAttention", new { heads = 2, KeyValueHeads = 1, Bias = false }),
            Attribute("MeanSquaredError")),
        ["attention to an encoder"] = Network(
            Attribute("Input", new { shape = new[] { 4, 3 }, Name = "source" }), Attribute("Gru", new { units = 4, ReturnSequences = true, Name = "encoder" }),
            Attribute("Input", new { shape = new[] { 3, 4 }, Name = "decoder" }), Attribute("CrossAttention", new { heads = 2, Memory = "encoder" }),
            Attribute("CrossAttention", new { heads = 4, KeyValueHeads = 2, Bias = false, Memory = "encoder" }), Attribute("MeanSquaredError")),
        ["attention without weights"] = Network(
            Attribute("Input", new { shape = new[] { 4, 3 }, Name = "keys" }), Attribute("Input", new { shape = new[] { 4, 5 }, Name = "values" }), Input(4, 3),
            Attribute("DotAttention", new { Keys = "keys", Values = "values", Causal = true, Scaled = false }), Attribute("DotAttention"), Attribute("HalfSquaredError")),
        ["attention of one query"] = Network(
            Attribute("Input", new { shape = new[] { 4, 3 }, Name = "memory" }), Attribute("Input", new { shape = new[] { 3 }, Name = "query" }),
            Attribute("DotAttention", new { Keys = "memory", Name = "dot" }), Attribute("AdditiveAttention", new { width = 2, Memory = "memory", From = "query" }),
            Attribute("Concat", new { names = new[] { "dot" } }), Attribute("MeanSquaredError")),
        ["additive attention"] = Network(
            Attribute("Input", new { shape = new[] { 4, 3 }, Name = "memory" }), Input(2, 5), Attribute("AdditiveAttention", new { width = 4, Memory = "memory", Bias = false }),
            Attribute("MeanSquaredError")),
        ["weights of additive attention"] = Network(
            Attribute("Input", new { shape = new[] { 4, 3 }, Name = "memory" }), Input(2, 5), Attribute("AdditiveAttention", new { width = 4, Memory = "memory", Weights = true }),
            Attribute("MeanSquaredError")),
        ["weights of attention to one query"] = Network(
            Attribute("Input", new { shape = new[] { 4, 3 }, Name = "memory" }), Attribute("Input", new { shape = new[] { 3 }, Name = "query" }),
            Attribute("DotAttention", new { Keys = "memory", Weights = true, Name = "dot" }), Attribute("AdditiveAttention", new { width = 2, Memory = "memory", Weights = true, From = "query" }),
            Attribute("Concat", new { names = new[] { "dot" } }), Attribute("MeanSquaredError")),
        ["weights of attention to an encoder"] = Network(
            Attribute("Input", new { shape = new[] { 4, 8 }, Name = "memory" }), Input(3, 8), Attribute("CrossAttention", new { heads = 4, KeyValueHeads = 2, Memory = "memory", Weights = true }),
            Attribute("MeanSquaredError")),
        ["positions"] = Network(
            Input(4, 6), Attribute("PositionalEncoding", new { Base = 50f }), Attribute("RotaryPositions", new { heads = 3 }), Dense(6, "Tanh"), Attribute("LearnedPositions"),
            Attribute("RotaryPositions", new { heads = 1, Base = 7f, Interleaved = true }), Attribute("LearnedPositions", new { Context = 6 }), Attribute("PositionalEncoding", new { Base = 50f }),
            Attribute("MeanSquaredError")),
        ["rotary attention"] = Network(
            Input(5, 8), Attribute("SelfAttention", new { heads = 2, Rotary = true, Causal = true }),
            Attribute("SelfAttention", new { heads = 4, KeyValueHeads = 2, Rotary = true, RotaryBase = 20f, RotaryInterleaved = true }), Attribute("MeanSquaredError")),
        ["ready-made blocks"] = Network(
            Attribute("Input", new { shape = new[] { 3, 4 }, Name = "memory" }), Input(4, 4), Attribute("TransformerBlock", new { heads = 2, Causal = true, Window = 2, Dropout = 0.25f, Hidden = 5 }),
            Attribute("DecoderBlock", new { heads = 2, Memory = "memory", KeyValueHeads = 1, PostNorm = true, Activation = "Tanh", Hidden = 3 }), Attribute("MeanSquaredError")),
        ["image"] = Network(Input(2, 3, 2), Attribute("Flatten"), Dense(3, "Elu"), Attribute("Hinge")),
        ["convolution of a sequence"] = Network(
            Input(7, 2), Attribute("Conv1D", new { filters = 4, kernel = 3, activation = "Tanh", Padding = "Causal", Dilation = 2 }),
            Attribute("Conv1D", new { filters = 2, kernel = 2, Stride = 2, Groups = 2, Bias = false }), Attribute("MeanSquaredError")),
        ["convolution of an image"] = Network(
            Input(5, 6, 2), Attribute("Conv2D", new { filters = 4, kernel = 3, activation = "Sigmoid", Padding = "Same", Stride = 2 }),
            Attribute("Conv2D", new { filters = 3, kernelHeight = 1, kernelWidth = 2, Padding = "Explicit", PadHeight = 1, PadLeft = 2 }),
            Attribute("MeanSquaredError")),
        ["depthwise convolution"] = Network(
            Input(4, 5, 3), Attribute("DepthwiseConv2D", new { kernel = 3, multiplier = 2, activation = "Tanh", Padding = "Same", DilationWidth = 2 }),
            Attribute("MeanSquaredError")),
        ["separable convolution"] = Network(
            Input(4, 4, 2), Attribute("SeparableConv2D", new { filters = 3, kernel = 3, activation = "Gelu", Multiplier = 2, Pad = 1, Padding = "Explicit" }),
            Attribute("MeanSquaredError")),
        ["transposed convolution"] = Network(
            Input(2, 3, 4),
            Attribute("ConvTranspose2D", new { filters = 6, kernel = 3, activation = "Tanh", Stride = 2, Groups = 2, Padding = "Explicit", Pad = 1, OutputPaddingWidth = 1 }),
            Attribute("ConvTranspose2D", new { filters = 2, kernel = 2, Stride = 3, Padding = "Same" }), Attribute("MeanSquaredError")),
        ["reshape"] = Network(Input(6), Attribute("Reshape", new { shape = new[] { 2, 3 } }), Dense(2), Attribute("AbsoluteError")),
        ["embedding"] = Network(Tokens(3, 5), Attribute("Embedding", new { features = 2 }), Attribute("Flatten"), Dense(4), Attribute("SquaredHinge")),
        ["one-hot"] = Network(Tokens(3, 5), Attribute("OneHot"), Dense(2), Attribute("BinaryCrossEntropy")),
        ["bag of words"] = Network(Tokens(4, 3), Attribute("BagOfWords"), Dense(3, "LogSoftmax"), Attribute("NegativeLogLikelihood")),
        ["scores"] = Network(Input(2, 3), Dense(4), Attribute("MulticlassHinge", new { Margin = 0.7f })),
        ["divergence"] = Network(Input(3), Dense(4, "LogSoftmax"), Attribute("KullbackLeibler")),
        ["distribution"] = Network(Input(3), Dense(4), Attribute("SoftmaxCrossEntropy", new { Targets = "Distribution" })),
        ["pooled image"] = Network(
            Input(5, 6, 2), Attribute("MaxPool2D", new { size = 3, Stride = 2, Padding = "Same" }), Attribute("Upsample2D", new { factor = 2 }),
            Attribute("AveragePool2D", new { size = 2, RoundUp = true, Padding = "Explicit", PadHeight = 1, PadWidth = 0 }),
            Attribute("Pad2D", new { top = 1, bottom = 0, left = 2, right = 1 }), Attribute("GlobalAveragePool"), Dense(2)),
        ["pooled sequence"] = Network(
            Input(9, 2), Attribute("MaxPool1D", new { size = 2, Stride = 1 }), Attribute("AveragePool1D", new { size = 3, CountPadding = false, Padding = "Same" }),
            Attribute("GlobalMaxPool"), Dense(2)),
        ["joins"] = Network(
            Attribute("Input", new { shape = new[] { 3 }, Name = "left" }), Attribute("Dense", new { units = 4, Name = "a" }),
            Attribute("Input", new { shape = new[] { 2 }, Name = "right" }), Attribute("Dense", new { units = 4, Name = "b" }),
            Attribute("Add", new { names = new[] { "a", "b", "a" }, Name = "sum" }), Attribute("Multiply", new { names = new[] { "b" } }),
            Attribute("Concat", new { names = new[] { "sum", "right" } }), Attribute("Concat", new { names = new[] { "a" } }), Dense(2)),
        ["blocks"] = Network(
            Input(4), Attribute("Residual", null, Think), Attribute("Repeat", new { times = 2 }, Gate), Attribute("Residual", null, Think),
            Attribute("MeanSquaredError")),
        ["nested blocks"] = Network(
            Input(2, 4), Attribute("Repeat", new { times = 2 }, Block("Layer", Attribute("Residual", null, Think), Attribute("Residual", null, Gate))),
            Dense(3), Attribute("SoftmaxCrossEntropy")),
        ["tied to an embedding"] = Network(
            Tokens(2, 5), Attribute("Embedding", new { features = 3, Name = "table" }), Dense(3, "Tanh"),
            Attribute("Dense", new { units = 5, TiedTo = "table" }), Attribute("SoftmaxCrossEntropy")),
        ["tied layers"] = Network(
            Input(3), Attribute("Dense", new { units = 2, Name = "encoder", activation = "Tanh" }),
            Attribute("Dense", new { units = 3, TiedTo = "encoder" }), Attribute("Dense", new { units = 2, TiedTo = "encoder" }),
            Attribute("MeanSquaredError")),
        ["activations"] = Network([
            Input(3), Dense(3, "Identity"), Dense(3, "Relu"), Attribute("Dense", new { units = 3, activation = "LeakyRelu", Slope = 0.2f }),
            Dense(3, "Sigmoid"), Dense(3, "Tanh"), Dense(3, "Softmax"), Dense(3, "LogSoftmax"), Dense(3, "Gelu"), Dense(3, "GeluTanh"),
            Dense(3, "Silu"), Attribute("Activate", new { activation = "Elu", Alpha = 0.7f }), Dense(3, "Softplus")]),
        ["step"] = Network(Input(3), Dense(3, "Step"), Dense(2)),
    };
}
