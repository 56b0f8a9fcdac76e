using NetGen;

namespace Images;

/// <summary>
/// AlexNet (Krizhevsky, Sutskever and Hinton 2012, "ImageNet Classification with Deep Convolutional Neural Networks"): 227 × 227 pixels of
/// red, green and blue, one of 1,000 classes. As in the paper, whose network lay on two graphics processors, the second, fourth and fifth convolution
/// see only their half of the channels: 60,965,224 parameters. Without these groups there would be 62,378,344.
/// </summary>
/// <remarks>
/// The paper's α of 1e-4 is for the plain sum of five squares; here it multiplies their mean. It draws 224 pixels, but counts 55 positions of
/// the first window, which takes 227.
/// </remarks>
[Network]
[Input(227, 227, 3)]
[Conv2D(filters: 96, kernel: 11, Activation.Relu, Stride = 4)]
[LocalResponseNorm(5, Alpha = 5e-4, Beta = 0.75, K = 2)]
[MaxPool2D(3, Stride = 2)]
[Conv2D(filters: 256, kernel: 5, Activation.Relu, Groups = 2, Padding = Padding.Same)]
[LocalResponseNorm(5, Alpha = 5e-4, Beta = 0.75, K = 2)]
[MaxPool2D(3, Stride = 2)]
[Conv2D(filters: 384, kernel: 3, Activation.Relu, Padding = Padding.Same)]
[Conv2D(filters: 384, kernel: 3, Activation.Relu, Groups = 2, Padding = Padding.Same)]
[Conv2D(filters: 256, kernel: 3, Activation.Relu, Groups = 2, Padding = Padding.Same)]
[MaxPool2D(3, Stride = 2)]
[Flatten]
[Dropout(0.5f)]
[Dense(4096, Activation.Relu)]
[Dropout(0.5f)]
[Dense(4096, Activation.Relu)]
[Dense(1000, Name = "logits")]
[SoftmaxCrossEntropy]
public sealed partial class AlexNet;
