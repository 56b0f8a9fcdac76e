namespace NetGen.Benchmarks;

/// <summary>2-2-1 with sigmoids: the smallest network that learns something.</summary>
[Network]
[Input(2)]
[Dense(2, Activation.Sigmoid, Name = "fc1")]
[Dense(1, Activation.Sigmoid, Name = "fc2")]
[MeanSquaredError]
public sealed partial class Xor;
