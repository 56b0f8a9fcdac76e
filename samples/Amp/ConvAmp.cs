using NetGen;

namespace Amp;

/// <summary>
/// A convolutional model (van den Oord et al. 2016, "WaveNet"): each layer looks twice as far back as the one before it, all of them
/// 127 values, and none of them ahead.
/// </summary>
[Network(Streaming = true)]
[Input(Window.Length, 1)]
[Conv1D(12, 3, Activation.Tanh, Padding = Padding.Causal)]
[Conv1D(12, 3, Activation.Tanh, Padding = Padding.Causal, Dilation = 2)]
[Conv1D(12, 3, Activation.Tanh, Padding = Padding.Causal, Dilation = 4)]
[Conv1D(12, 3, Activation.Tanh, Padding = Padding.Causal, Dilation = 8)]
[Conv1D(12, 3, Activation.Tanh, Padding = Padding.Causal, Dilation = 16)]
[Conv1D(12, 3, Activation.Tanh, Padding = Padding.Causal, Dilation = 32)]
[Dense(1)]
[MeanSquaredError]
public sealed partial class ConvAmp;
