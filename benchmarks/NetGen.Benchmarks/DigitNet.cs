namespace NetGen.Benchmarks;

/// <summary>784-128-64-10.</summary>
[Network]
[Input(784)]
[Dense(128, Activation.Relu)]
[Dense(64, Activation.Relu)]
[Dense(10, Name = "logits")]
[SoftmaxCrossEntropy]
public sealed partial class DigitNet;
