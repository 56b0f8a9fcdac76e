namespace NetGen.Tests.Allocation;

/// <summary>Small networks that together contain every input, layer, loss, penalty and activation of the language.</summary>
internal static partial class SmallNetworks
{
    /// <summary>Samples a test computes at once: one tile and a part of another.</summary>
    public const int Samples = 5;

    /// <summary>All of them.</summary>
    public static SmallNetwork[] All { get; } =
    [
        new SmallNetwork<Joins>(new(), (own, batch, upstream, gradients) => own.BackwardFrom(batch.Floats(0), batch.Floats(1), upstream, gradients)),
        new SmallNetwork<Shapes>(new(), (own, batch, upstream, gradients) => own.BackwardFrom(batch.Floats(0), upstream, gradients)),
        new SmallNetwork<Classifier>(new(), (own, batch, upstream, gradients) => own.BackwardFrom(batch.Indices(0), upstream, gradients)),
        new SmallNetwork<OneHotLogProbabilities>(new(), (own, batch, upstream, gradients) => own.BackwardFrom(batch.Indices(0), upstream, gradients)),
        new SmallNetwork<WordCounts>(new(), (own, batch, upstream, gradients) => own.BackwardFrom(batch.Indices(0), upstream, gradients)),
        new SmallNetwork<Binary>(new(), (own, batch, upstream, gradients) => own.BackwardFrom(batch.Floats(0), upstream, gradients)),
        new SmallNetwork<Activations>(new(), (own, batch, upstream, gradients) => own.BackwardFrom(batch.Floats(0), upstream, gradients)),
        new SmallNetwork<Blocks>(new(), (own, batch, upstream, gradients) => own.BackwardFrom(batch.Floats(0), upstream, gradients)),
        new SmallNetwork<Margin>(new(), (own, batch, upstream, gradients) => own.BackwardFrom(batch.Floats(0), upstream, gradients)),
        new SmallNetwork<SquaredMargin>(new(), (own, batch, upstream, gradients) => own.BackwardFrom(batch.Floats(0), upstream, gradients)),
        new SmallNetwork<Images>(new(), (own, batch, upstream, gradients) => own.BackwardFrom(batch.Floats(0), upstream, gradients)),
        new SmallNetwork<Windows>(new(), (own, batch, upstream, gradients) => own.BackwardFrom(batch.Floats(0), upstream, gradients)),
        new SmallNetwork<Signals>(new(), (own, batch, upstream, gradients) => own.BackwardFrom(batch.Floats(0), upstream, gradients)),
        new SmallNetwork<Norms>(new(), (own, batch, upstream, gradients) => own.BackwardFrom(batch.Floats(0), upstream, gradients)),
        new SmallNetwork<Recurrences>(new(), (own, batch, upstream, gradients) => own.BackwardFrom(batch.Floats(0), upstream, gradients)),
        new SmallNetwork<Truncations>(new(), (own, batch, upstream, gradients) => own.BackwardFrom(batch.Floats(0), upstream, gradients)),
        new SmallNetwork<States>(new(), (own, batch, upstream, gradients) => own.BackwardFrom(batch.Floats(0), batch.Floats(1), upstream, gradients)),
        new SmallNetwork<Sequences>(new(), (own, batch, upstream, gradients) => own.BackwardFrom(batch.Floats(0), batch.Indices(1), batch.Indices(2), batch.Indices(3), upstream, gradients)),
        new SmallNetwork<Attentions>(new(), (own, batch, upstream, gradients) => own.BackwardFrom(batch.Floats(0), batch.Indices(1), batch.Floats(2), upstream, gradients)),
        new SmallNetwork<Positions>(new(), (own, batch, upstream, gradients) => own.BackwardFrom(batch.Floats(0), batch.Floats(1), upstream, gradients)),
        new SmallNetwork<Scores>(new(), (own, batch, upstream, gradients) => own.BackwardFrom(batch.Floats(0), upstream, gradients)),
    ];

    [Network(BatchTile = 3), Input(4, Name = "a"), Input(4, Name = "b")]
    [Add("a", "b", Name = "sum"), Multiply("sum", "a", Name = "product"), Concat("sum", "product", "b")]
    [Dense(3, Activation.Relu), Dense(2), MeanSquaredError, L1(0.01f), L2(0.01f)]
    internal sealed partial class Joins;

    [Network(BatchTile = 3), Input(2, 3), Dense(4, Activation.Tanh), Flatten, Reshape(4, 2), Dense(3), Output(4, 3), HalfSquaredError]
    internal sealed partial class Shapes;

    [Network(BatchTile = 3), Input(4, 3), Rnn(5, ReturnSequences = true), Gru(17, ReturnSequences = true, Backward = true), Lstm(6), Dense(2), RepeatVector(3), LastStep, MeanSquaredError]
    internal sealed partial class Recurrences;

    [Network(BatchTile = 3), Truncate(2), Input(4, 3), Gru(5, ReturnSequences = true), Conv1D(3, 2, Padding = Padding.Causal), MeanSquaredError]
    internal sealed partial class Truncations;

    [Network(BatchTile = 3), Input(4, 3, Name = "x"), Gru(5, ResetAfter = false, ReturnSequences = true, Name = "encoder"), LastState(Name = "h")]
    [Input(3, 2, Name = "y"), Reverse, Lstm(5, InitialState = "encoder", InitialCell = "h", ReturnSequences = true), Bidirectional<BothWays>, Dense(2), MeanSquaredError]
    internal sealed partial class States;

    [Block, Rnn(3, ReturnSequences = true), Gru(2)]
    private sealed class BothWays;

    [Network(BatchTile = 3), Input(4, 3, Lengths = true), Gru(5, ReturnSequences = true), LastStep(Name = "end"), Tokens(5, 4, Lengths = true), Embedding(3), Lstm(6, ReturnSequences = true, Backward = true)]
    [GlobalMaxPool, Concat("end"), RepeatVector(3), Rnn(4, ReturnSequences = true), SoftmaxCrossEntropy]
    internal sealed partial class Sequences;

    [Network(BatchTile = 3), Input(5, 6, Name = "memory", Lengths = true), Input(4, 6), SelfAttention(2, Causal = true, Window = 2), CrossAttention(3, Memory = "memory", KeyValueHeads = 1)]
    [DotAttention(Keys = "memory"), AdditiveAttention(3, Memory = "memory"), MeanSquaredError]
    internal sealed partial class Attentions;

    [Network(BatchTile = 3), Input(3, 6, Name = "memory"), Input(4, 6), PositionalEncoding, LearnedPositions(Context = 5), RotaryPositions(3), TransformerBlock(3, Rotary = true, Causal = true, Dropout = 0.1f)]
    [DecoderBlock(2, Memory = "memory"), MeanSquaredError]
    internal sealed partial class Positions;

    [Network(BatchTile = 3), Tokens(3, 7), Embedding(4), Flatten, Dropout(0.3f), Dense(7), SoftmaxCrossEntropy]
    internal sealed partial class Classifier;

    [Network(BatchTile = 3), Tokens(2, 5), OneHot, Flatten, Dense(3, Activation.LogSoftmax), NegativeLogLikelihood]
    internal sealed partial class OneHotLogProbabilities;

    [Network(BatchTile = 3), Tokens(6, 5), BagOfWords, Dense(3, Activation.LogSoftmax), KullbackLeibler]
    internal sealed partial class WordCounts;

    [Network(BatchTile = 3), Input(3), Dense(2), BinaryCrossEntropy]
    internal sealed partial class Binary;

    [Network(BatchTile = 3), Input(5)]
    [Activate(Activation.Step), Dense(5, Activation.Relu), Dense(5, Activation.LeakyRelu), Dense(5, Activation.Sigmoid)]
    [Dense(5, Activation.Tanh), Dense(5, Activation.Softmax), Dense(5, Activation.LogSoftmax), Dense(5, Activation.Gelu)]
    [Dense(5, Activation.GeluTanh), Dense(5, Activation.Silu), Dense(5, Activation.Elu), Dense(5, Activation.Softplus)]
    [Activate(Activation.Identity), AbsoluteError]
#pragma warning disable NG0117 // A step before the first weight keeps nothing from learning.
    internal sealed partial class Activations;
#pragma warning restore NG0117

    [Network(BatchTile = 3), Input(4), Residual<Block>, Repeat<Block>(2), Huber]
    internal sealed partial class Blocks;

    [Block, Dense(6, Activation.Relu), Dense(4)]
    private sealed class Block;

    [Network(BatchTile = 3), Input(8, 8, 2), Conv2D(6, 3, Activation.Relu), DepthwiseConv2D(3, Padding = Padding.Same), SeparableConv2D(4, 3)]
    [ConvTranspose2D(3, 2, Stride = 2), GlobalMaxPool, Dense(2), MeanSquaredError]
    internal sealed partial class Images;

    [Network(BatchTile = 3), Input(6, 6, 2), Pad2D(1, 1, 1, 1), MaxPool2D(2), Upsample2D(2), AveragePool2D(3, Stride = 1), LocalResponseNorm(3), GlobalAveragePool, Dense(2), MeanSquaredError]
    internal sealed partial class Windows;

    [Network(BatchTile = 3), Input(12, 2), Conv1D(4, 3, Padding = Padding.Causal), MaxPool1D(2), AveragePool1D(2), SpatialDropout(0.3f), Flatten, Dense(2), MeanSquaredError]
    internal sealed partial class Signals;

    [Network(BatchTile = 3), Input(3, 4), Dense(4, Bias = false), BatchNorm, LayerNorm, RmsNorm, GroupNorm(2), Flatten, Dense(2), MeanSquaredError]
    internal sealed partial class Norms;

    [Network(BatchTile = 3), Input(3), Softmax, Dense(2), Hinge]
    internal sealed partial class Margin;

    [Network(BatchTile = 3), Input(3), Dense(2), SquaredHinge]
    internal sealed partial class SquaredMargin;

    [Network(BatchTile = 3), Input(3), Dense(4), MulticlassHinge]
    internal sealed partial class Scores;
}
