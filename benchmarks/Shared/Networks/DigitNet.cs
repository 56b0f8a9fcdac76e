namespace NetGen.Benchmarks;

/// <summary>784-128-64-10, as it is trained.</summary>
[Network]
[Input(784)]
[Dense(128, Activation.Relu, Name = "fc1")]
[Dense(64, Activation.Relu, Name = "fc2")]
[Dense(10, Name = "fc3")]
[SoftmaxCrossEntropy]
public sealed partial class DigitNet;
