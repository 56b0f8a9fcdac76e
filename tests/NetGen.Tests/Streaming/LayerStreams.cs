namespace NetGen.Tests.Streaming;

/// <summary>Layers that compute each step alone, and what joins sequences.</summary>
internal static partial class LayerStreams
{
    [Network(Streaming = true), Input(9, 3), Dense(17, Activation.Relu), Dense(5, Activation.Gelu), Activate(Activation.Sigmoid), Dense(4)]
    internal sealed partial class Densely : IStreamingNetwork<float, Densely.State>;

    /// <summary>Which axis is that of time can't be told from its length.</summary>
    [Network(Streaming = true), Input(4, 4), Dense(4), LayerNorm, Dense(4, Activation.Tanh), Conv1D(4, 4, Padding = Padding.Causal)]
    internal sealed partial class Squares : IStreamingNetwork<float, Squares.State>;

    [Network(Streaming = true), Input(9, 3), Dense(6), Softmax]
    internal sealed partial class Probabilities : IStreamingNetwork<float, Probabilities.State>;

    [Network(Streaming = true), Input(9, 3), Rnn(4, ReturnSequences = true), Dense(6, Activation.LogSoftmax)]
    internal sealed partial class LogProbabilities : IStreamingNetwork<float, LogProbabilities.State>;

    [Network(Streaming = true), Input(9, 3), LayerNorm, Dense(5), LayerNorm(Bias = false)]
    internal sealed partial class LayerNorms : IStreamingNetwork<float, LayerNorms.State>;

    [Network(Streaming = true), Input(9, 3), RmsNorm, Lstm(5, ReturnSequences = true), RmsNorm]
    internal sealed partial class RmsNorms : IStreamingNetwork<float, RmsNorms.State>;

    [Network(Streaming = true), Input(9, 3), BatchNorm, Gru(5, ReturnSequences = true), BatchNorm, Dense(2)]
    internal sealed partial class BatchNorms : IStreamingNetwork<float, BatchNorms.State>;

    [Network(Streaming = true), Input(9, 8), LocalResponseNorm(3), Dense(5), LocalResponseNorm(5)]
    internal sealed partial class Neighbors : IStreamingNetwork<float, Neighbors.State>;

    [Network(Streaming = true), Input(9, 3), Dropout(0.5), Dense(5, Activation.Tanh), SpatialDropout(0.3), Lstm(4, ReturnSequences = true), Dropout(0.2)]
    internal sealed partial class Dropouts : IStreamingNetwork<float, Dropouts.State>;

    [Network(Streaming = true), Input(9, 6), Reshape(9, 2, 3), Activate(Activation.Tanh), Reshape(9, 6), Dense(2)]
    internal sealed partial class Shaped : IStreamingNetwork<float, Shaped.State>;

    /// <summary>Of an image, a step is a row: what does not mix rows can be streamed.</summary>
    [Network(Streaming = true), Input(6, 5, 2), Conv2D(3, kernelHeight: 1, kernelWidth: 3, Activation.Tanh), Conv2D(2, kernelHeight: 1, kernelWidth: 2)]
    internal sealed partial class Rows : IStreamingNetwork<float, Rows.State>;

    [Network(Streaming = true), Input(9, 5), Residual<Remember>, Repeat<Look>(2), Dense(3)]
    internal sealed partial class Residuals : IStreamingNetwork<float, Residuals.State>;

    [Network(Streaming = true), Input(9, 3, Name = "x"), Lstm(5, ReturnSequences = true, Name = "a"), Dense(5, From = "x", Name = "b"), Add("a", "b", Name = "sum")]
    [Multiply("sum", "a", Name = "product"), Conv1D(5, 3, Padding = Padding.Causal, From = "x", Name = "c"), Concat("product", "c", "x"), Dense(2)]
    internal sealed partial class Branches : IStreamingNetwork<float, Branches.State>;

    [Block, Lstm(5, ReturnSequences = true), Dense(5)]
    private sealed class Remember;

    [Block, LayerNorm, Residual<Remember>, Conv1D(5, 2, Activation.Silu, Padding = Padding.Causal, Dilation = 2)]
    private sealed class Look;
}
