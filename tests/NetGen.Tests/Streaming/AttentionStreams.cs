namespace NetGen.Tests.Streaming;

/// <summary>Networks that attend to the steps so far, whose keys and values are kept.</summary>
internal static partial class AttentionStreams
{
    /// <summary>The context is as long as what is declared: more than one block of keys, and chunks that do not divide it.</summary>
    [Network(Streaming = true), Tokens(150, 11), Embedding(12), Repeat<Layer>(2), RmsNorm, Dense(11), SoftmaxCrossEntropy]
    internal sealed partial class Transformer : IPrefilledNetwork<int, Transformer.State>;

    /// <summary>Rings, which go round before the sequence ends.</summary>
    [Network(Streaming = true), Input(150, 6), SelfAttention(3, Causal = true, Window = 5, KeyValueHeads = 1), SelfAttention(2, Causal = true, Window = 17), Dense(5)]
    internal sealed partial class Windows : IPrefilledNetwork<float, Windows.State>;

    /// <summary>A ring and a context.</summary>
    [Network(Streaming = true), Input(29, 6), SelfAttention(2, Causal = true, Window = 11, Bias = false), SelfAttention(1, Causal = true), Dense(5)]
    internal sealed partial class WindowAndContext : IPrefilledNetwork<float, WindowAndContext.State>;

    /// <summary>More heads than keys, and widths that are no vectors.</summary>
    [Network(Streaming = true), Input(23, 30), SelfAttention(6, Causal = true, KeyValueHeads = 2), Dense(19, Activation.Tanh)]
    internal sealed partial class Groups : IPrefilledNetwork<float, Groups.State>;

    [Network(Streaming = true), Input(19, 4, Name = "x"), Dense(4, Name = "keys"), Dense(21, From = "x", Name = "values"), DotAttention(From = "x", Keys = "keys", Values = "values", Causal = true)]
    internal sealed partial class Dot : IPrefilledNetwork<float, Dot.State>;

    /// <summary>What else carries a state takes its steps one by one.</summary>
    [Network(Streaming = true), Input(12, 3), Gru(4, ReturnSequences = true), SelfAttention(2, Causal = true), Conv1D(5, 3, Padding = Padding.Causal), LastStep]
    internal sealed partial class WithOthers : IPrefilledNetwork<float, WithOthers.State>;

    [Network(Streaming = true), Tokens(7, 11, Name = "source"), Embedding(12), Residual<Seeing>(Name = "memory")]
    [Tokens(33, 13, Name = "words"), Embedding(12), Residual<Attending>(Name = "own"), CrossAttention(2, Memory = "memory"), Add("own"), Dense(13), SoftmaxCrossEntropy]
    internal sealed partial class Decoder : IPrefilledNetwork<int, Decoder.State>, IStartedNetwork<int, int, Decoder.State>;

    [Block, RmsNorm, SelfAttention(3, Causal = true)]
    private sealed class Attending;

    [Block, RmsNorm, SelfAttention(3)]
    private sealed class Seeing;

    [Block, RmsNorm, Dense(24, Activation.Gelu), Dense(12)]
    private sealed class Feeding;

    [Block, Residual<Attending>, Residual<Feeding>]
    private sealed class Layer;
}
