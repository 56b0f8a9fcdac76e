namespace NetGen.Benchmarks;

/// <summary>One product with a matrix of 512 × 512.</summary>
[Network]
[Input(512)]
[Dense(512, Bias = false, Name = "dense")]
public sealed partial class Dense512 : IForward;
