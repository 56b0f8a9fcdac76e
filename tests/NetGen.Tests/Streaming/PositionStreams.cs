namespace NetGen.Tests.Streaming;

/// <summary>Networks whose steps depend on where they stand. Recurrent layers behind them make a step depend on those before it too.</summary>
internal static partial class PositionStreams
{
    [Network(Streaming = true), Input(9, 7), PositionalEncoding, Gru(5, ReturnSequences = true), PositionalEncoding(Base = 20), Dense(3)]
    internal sealed partial class Sinusoidal : IStreamingNetwork<float, Sinusoidal.State>;

    [Network(Streaming = true), Tokens(9, 11), Embedding(8), LearnedPositions(Context = 20), Lstm(8, ReturnSequences = true), LearnedPositions, Dense(11), SoftmaxCrossEntropy]
    internal sealed partial class Learned : IStreamingNetwork<int, Learned.State>;

    [Network(Streaming = true), Input(9, 24), RotaryPositions(2), Dense(24), RotaryPositions(3, Interleaved = true, Base = 30), Gru(4)]
    internal sealed partial class Rotary : IStreamingNetwork<float, Rotary.State>;

    /// <summary>So small that a step is one straight method.</summary>
    [Network(Streaming = true), Input(9, 3), PositionalEncoding(Base = 20), LearnedPositions, Dense(4, Activation.Tanh), Dense(2)]
    internal sealed partial class Small : IStreamingNetwork<float, Small.State>;

    /// <summary>What is wide enough for all vectors, and for products whose sums are followed by a formula.</summary>
    [Network(Streaming = true), Input(9, 40), Dense(70), LearnedPositions, Dense(70, Activation.Relu), PositionalEncoding, Dense(3)]
    internal sealed partial class Wide : IStreamingNetwork<float, Wide.State>;
}
