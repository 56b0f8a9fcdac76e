namespace NetGen.Benchmarks;

/// <summary>Causal convolutions of growing dilation over 2,048 steps of a signal.</summary>
[Network]
[Input(2048, 1)]
[Conv1D(16, 3, Activation.Relu, Dilation = 1, Padding = Padding.Causal, Name = "convs_0")]
[Conv1D(16, 3, Activation.Relu, Dilation = 2, Padding = Padding.Causal, Name = "convs_1")]
[Conv1D(16, 3, Activation.Relu, Dilation = 4, Padding = Padding.Causal, Name = "convs_2")]
[Conv1D(16, 3, Activation.Relu, Dilation = 8, Padding = Padding.Causal, Name = "convs_3")]
[Conv1D(1, 1, Name = "head")]
public sealed partial class CausalConvolutions : IForward;
