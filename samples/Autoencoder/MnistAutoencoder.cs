using NetGen;

namespace Autoencoder;

/// <summary>Packs the digits of MNIST, 784 pixels, into 24 numbers, and unpacks them.</summary>
[Network]
[Input(28, 28, 1)]                                                                               // height, width, channels
[Conv2D(filters: 16, kernel: 3, Activation.Relu, Stride = 2, Padding = Padding.Same)]            // → [14, 14, 16]
[Conv2D(filters: 32, kernel: 3, Activation.Relu, Stride = 2, Padding = Padding.Same)]            // → [7, 7, 32]
[Flatten]
[Dense(24, Name = "code")]
[Dense(7 * 7 * 32, Activation.Relu)]
[Reshape(7, 7, 32)]
[ConvTranspose2D(filters: 16, kernel: 4, Activation.Relu, Stride = 2, Padding = Padding.Same)]   // → [14, 14, 16]
[ConvTranspose2D(filters: 1, kernel: 4, Activation.Sigmoid, Stride = 2, Padding = Padding.Same)] // → [28, 28, 1]
[MeanSquaredError]
public sealed partial class MnistAutoencoder;
