namespace NetGen.Benchmarks;

/// <summary>One product with a matrix of 1024 × 1024.</summary>
[Network]
[Input(1024)]
[Dense(1024, Bias = false, Name = "dense")]
public sealed partial class Dense1024 : IForward;
