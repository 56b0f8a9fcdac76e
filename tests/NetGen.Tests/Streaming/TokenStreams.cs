namespace NetGen.Tests.Streaming;

/// <summary>Networks that read tokens.</summary>
internal static partial class TokenStreams
{
    [Network(Streaming = true), Tokens(9, 11), Embedding(7), Lstm(12, ReturnSequences = true), Dense(11), SoftmaxCrossEntropy]
    internal sealed partial class Characters : IStreamingNetwork<int, Characters.State>;

    [Network(Streaming = true), Tokens(9, 11), OneHot, Gru(5, ReturnSequences = true), Dense(11), SoftmaxCrossEntropy]
    internal sealed partial class OneHots : IStreamingNetwork<int, OneHots.State>;

    [Network(Streaming = true), Tokens(9, 11), Embedding(7, Name = "table"), Conv1D(7, 3, Activation.Tanh, Padding = Padding.Causal), Dense(11, TiedTo = "table")]
    internal sealed partial class Tied : IStreamingNetwork<int, Tied.State>;

    [Network(Streaming = true), Tokens(9, 11, Lengths = true), Embedding(7), Rnn(6), Dense(3)]
    internal sealed partial class LastToken : IStreamingNetwork<int, LastToken.State>;
}
