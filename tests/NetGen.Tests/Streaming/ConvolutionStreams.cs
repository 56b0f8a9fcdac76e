namespace NetGen.Tests.Streaming;

/// <summary>Causal convolutions: the steps they look back at lie in rings, of one step and of more than the sequence has.</summary>
internal static partial class ConvolutionStreams
{
    [Network(Streaming = true), Input(9, 3), Conv1D(5, 1, Activation.Tanh)]
    internal sealed partial class Pointwise : IStreamingNetwork<float, Pointwise.State>;

    [Network(Streaming = true), Input(9, 3), Conv1D(4, 2, Padding = Padding.Causal, Bias = false)]
    internal sealed partial class TwoTaps : IStreamingNetwork<float, TwoTaps.State>;

    [Network(Streaming = true), Input(9, 3), Conv1D(5, 3, Activation.Tanh, Padding = Padding.Causal)]
    internal sealed partial class ThreeTaps : IStreamingNetwork<float, ThreeTaps.State>;

    [Network(Streaming = true), Input(12, 1), Conv1D(1, 4, Padding = Padding.Causal)]
    internal sealed partial class OneChannel : IStreamingNetwork<float, OneChannel.State>;

    [Network(Streaming = true), Input(9, 40), Conv1D(33, 3, Activation.Relu, Padding = Padding.Causal)]
    internal sealed partial class ManyChannels : IStreamingNetwork<float, ManyChannels.State>;

    [Network(Streaming = true), Input(20, 3), Conv1D(5, 3, Activation.Tanh, Padding = Padding.Causal, Dilation = 4)]
    internal sealed partial class Dilated : IStreamingNetwork<float, Dilated.State>;

    /// <summary>Looks back at more steps than the sequence has.</summary>
    [Network(Streaming = true), Input(6, 3), Conv1D(5, 3, Activation.Tanh, Padding = Padding.Causal, Dilation = 9)]
    internal sealed partial class DilatedBeyond : IStreamingNetwork<float, DilatedBeyond.State>;

    [Network(Streaming = true), Input(9, 4), Conv1D(6, 3, Activation.Tanh, Padding = Padding.Causal, Groups = 2)]
    internal sealed partial class Groups : IStreamingNetwork<float, Groups.State>;

    [Network(Streaming = true), Input(9, 17), Conv1D(17, 3, Padding = Padding.Causal, Groups = 17)]
    internal sealed partial class Depthwise : IStreamingNetwork<float, Depthwise.State>;

    [Network(Streaming = true), Input(20, 4), Conv1D(8, 2, Padding = Padding.Causal, Groups = 4, Dilation = 5)]
    internal sealed partial class DilatedGroups : IStreamingNetwork<float, DilatedGroups.State>;

    /// <summary>Sees 1 + 2 · (1 + 2 + 4) = 15 steps.</summary>
    [Network(Streaming = true), Input(32, 1), Conv1D(8, 3, Activation.Tanh, Padding = Padding.Causal), Conv1D(8, 3, Activation.Tanh, Padding = Padding.Causal, Dilation = 2)]
    [Conv1D(8, 3, Activation.Tanh, Padding = Padding.Causal, Dilation = 4), Dense(1)]
    internal sealed partial class DilatedStack : IStreamingNetwork<float, DilatedStack.State>;

    [Network(Streaming = true), Input(12, 2), Conv1D(6, 3, Activation.Tanh, Padding = Padding.Causal), Lstm(5, ReturnSequences = true), Conv1D(3, 2, Padding = Padding.Causal, Dilation = 3)]
    internal sealed partial class ConvolutionAndLstm : IStreamingNetwork<float, ConvolutionAndLstm.State>;

    [Network(Streaming = true), Input(12, 2), Conv1D(6, 3, Padding = Padding.Causal, Bias = false), BatchNorm, Activate(Activation.Relu), Dense(2)]
    internal sealed partial class BatchNormBehind : IStreamingNetwork<float, BatchNormBehind.State>;

    /// <summary>Two that look back at the same sequence.</summary>
    [Network(Streaming = true), Input(12, 2, Name = "x"), Conv1D(3, 3, Padding = Padding.Causal, Name = "a"), Conv1D(3, 3, Padding = Padding.Causal, Dilation = 2, From = "x"), Multiply("a")]
    internal sealed partial class Two : IStreamingNetwork<float, Two.State>;
}
