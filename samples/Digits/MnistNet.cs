using NetGen;

namespace Digits;

/// <summary>Tells apart the handwritten digits of MNIST, 28 × 28 pixels.</summary>
[Network]
[Input(28, 28, 1)]
[Flatten]
[Dense(256, Activation.Relu)]
[Dense(10, Name = "logits")]
[SoftmaxCrossEntropy]
public sealed partial class MnistNet;
