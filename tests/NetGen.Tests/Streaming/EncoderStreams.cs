namespace NetGen.Tests.Streaming;

/// <summary>Networks of two chains: the last is stepped, and <c>Start</c> computes what it takes of the other.</summary>
internal static partial class EncoderStreams
{
    [Network(Streaming = true), Tokens(7, 11, Name = "source"), Embedding(6), Lstm(12, Name = "encoder")]
    [Tokens(9, 13, Name = "words"), Embedding(5), Lstm(12, ReturnSequences = true, InitialState = "encoder"), Dense(13), SoftmaxCrossEntropy]
    internal sealed partial class Translator : IStartedNetwork<int, int, Translator.State>;

    /// <summary>What is before the first step may go through time in both directions.</summary>
    [Network(Streaming = true), Tokens(7, 11, Name = "source"), Embedding(6), Bidirectional<BothWays>(Name = "encoder"), Dense(8, Activation.Tanh, Name = "start")]
    [Tokens(9, 13, Name = "words"), Embedding(5), Gru(8, ReturnSequences = true, InitialState = "start"), Dense(13)]
    internal sealed partial class ShortTranslator : IStartedNetwork<int, int, ShortTranslator.State>;

    [Network(Streaming = true), Input(5, Name = "h0"), Input(9, 3, Name = "x"), Gru(5, ReturnSequences = true, InitialState = "h0")]
    internal sealed partial class GivenState : IStartedNetwork<float, float, GivenState.State>;

    /// <summary>The same vector beside every step.</summary>
    [Network(Streaming = true), Input(4, Name = "topic"), Dense(3, Activation.Tanh), RepeatVector(9, Name = "same"), Input(9, 2, Name = "x"), Concat("same", "x"), Lstm(5, ReturnSequences = true), Dense(2)]
    internal sealed partial class Repeated : IStartedNetwork<float, float, Repeated.State>;

    [Network(Streaming = true), Input(6, 3, Name = "example"), Lstm(4), RepeatVector(9, Name = "scale"), Input(9, 4, Name = "x"), Conv1D(4, 3, Padding = Padding.Causal, Name = "y"), Multiply("scale", "y"), Rnn(4)]
    internal sealed partial class Conditioned : IStartedNetwork<float, float, Conditioned.State>;

    [Network(Streaming = true), Tokens(7, 11, Name = "source"), Embedding(6), Gru(6, ReturnSequences = true, Name = "memory")]
    [Tokens(9, 13, Name = "words"), Embedding(6), Gru(6, ReturnSequences = true, Name = "queries"), CrossAttention(2, Memory = "memory"), Concat("queries"), Dense(13), SoftmaxCrossEntropy]
    internal sealed partial class CrossAttending : IStartedNetwork<int, int, CrossAttending.State>;

    [Network(Streaming = true), Input(7, 3, Name = "source"), Bidirectional<AllSteps>(Name = "memory"), Input(9, 2, Name = "x"), Gru(4, ReturnSequences = true, Name = "queries")]
    [AdditiveAttention(5, Memory = "memory"), Concat("queries"), Dense(4, Activation.Tanh)]
    internal sealed partial class Additive : IStartedNetwork<float, float, Additive.State>;

    /// <summary>What is given is kept as it is; each step's query is a single vector of the steps so far.</summary>
    [Network(Streaming = true), Input(7, 5, Name = "memory"), Input(9, 2, Name = "x"), Gru(5), DotAttention(Keys = "memory"), Dense(3)]
    internal sealed partial class DotOfLatest : IStartedNetwork<float, float, DotOfLatest.State>;

    [Block, Lstm(5, ReturnSequences = true)]
    private sealed class AllSteps;

    [Block, Lstm(5)]
    private sealed class BothWays;
}
