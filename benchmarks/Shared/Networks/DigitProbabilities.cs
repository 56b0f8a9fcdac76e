namespace NetGen.Benchmarks;

/// <summary>784-128-64-10 and a softmax, as it is used.</summary>
[Network]
[Input(784)]
[Dense(128, Activation.Relu, Name = "fc1")]
[Dense(64, Activation.Relu, Name = "fc2")]
[Dense(10, Name = "fc3")]
[Softmax]
public sealed partial class DigitProbabilities;
