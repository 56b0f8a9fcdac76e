using NetGen;

namespace Digits;

/// <summary>Tells apart the digits that the sample draws, 8 × 8 pixels.</summary>
[Network]
[Input(8, 8, 1)]
[Flatten]
[Dense(32, Activation.Relu)]
[Dense(10, Name = "logits")]
[SoftmaxCrossEntropy]
public sealed partial class DrawnDigitNet;
