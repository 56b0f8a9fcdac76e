namespace NetGen.Benchmarks;

/// <summary>A 3×3 convolution in the middle of a residual network.</summary>
[Network]
[Input(56, 56, 64)]
[Conv2D(64, 3, Padding = Padding.Same, Name = "conv")]
public sealed partial class Conv56 : IForward;
