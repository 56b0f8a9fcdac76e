namespace NetGen.Benchmarks;

/// <summary>LeNet-5: 28×28 digits, two convolutions without padding, three dense layers.</summary>
[Network]
[Input(28, 28, 1)]
[Conv2D(6, 5, Activation.Relu, Name = "c1"), MaxPool2D(2)]
[Conv2D(16, 5, Activation.Relu, Name = "c2"), MaxPool2D(2)]
[Flatten]
[Dense(120, Activation.Relu, Name = "f1")]
[Dense(84, Activation.Relu, Name = "f2")]
[Dense(10, Name = "f3")]
[SoftmaxCrossEntropy]
public sealed partial class LeNet : IForward, IBackward;
