using NetGen;

namespace Digits;

/// <summary>Tells apart the handwritten digits of MNIST by a convolutional network in the manner of LeNet-5.</summary>
[Network]
[Input(28, 28, 1)]                                     // height, width, channels
[Conv2D(filters: 16, kernel: 5, Activation.Relu)]
[MaxPool2D(2)]
[Conv2D(filters: 32, kernel: 5, Activation.Relu)]
[MaxPool2D(2)]
[Flatten]
[Dropout(0.25)]
[Dense(128, Activation.Relu)]
[Dropout(0.5)]
[Dense(10, Name = "logits")]
[SoftmaxCrossEntropy]
public sealed partial class MnistCnn;
