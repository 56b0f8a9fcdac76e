using NetGen;

namespace Digits;

/// <summary>Tells apart the digits that the sample draws by a small convolutional network.</summary>
[Network]
[Input(8, 8, 1)]
[Conv2D(filters: 16, kernel: 3, Activation.Relu)]
[MaxPool2D(2)]
[Flatten]
[Dense(32, Activation.Relu)]
[Dense(10, Name = "logits")]
[SoftmaxCrossEntropy]
public sealed partial class DrawnDigitCnn;
