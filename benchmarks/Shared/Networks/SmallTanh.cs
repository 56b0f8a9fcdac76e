namespace NetGen.Benchmarks;

/// <summary>16-32-32-4 with tanh: a controller, or an audio effect.</summary>
[Network]
[Input(16)]
[Dense(32, Activation.Tanh, Name = "fc1")]
[Dense(32, Activation.Tanh, Name = "fc2")]
[Dense(4, Name = "fc3")]
[MeanSquaredError]
public sealed partial class SmallTanh;
