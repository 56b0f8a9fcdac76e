namespace NetGen.Benchmarks;

/// <summary>32×32 colour images, four convolutions, two dense layers.</summary>
[Network]
[Input(32, 32, 3)]
[Conv2D(32, 3, Activation.Relu, Padding = Padding.Same, Name = "c1")]
[Conv2D(32, 3, Activation.Relu, Padding = Padding.Same, Name = "c2"), MaxPool2D(2)]
[Conv2D(64, 3, Activation.Relu, Padding = Padding.Same, Name = "c3")]
[Conv2D(64, 3, Activation.Relu, Padding = Padding.Same, Name = "c4"), MaxPool2D(2)]
[Flatten]
[Dense(256, Activation.Relu, Name = "f1")]
[Dense(10, Name = "f2")]
[SoftmaxCrossEntropy]
public sealed partial class SmallCnn : IForward, IBackward;
