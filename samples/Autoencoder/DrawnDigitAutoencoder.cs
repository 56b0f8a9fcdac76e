using NetGen;

namespace Autoencoder;

/// <summary>Packs the digits that the sample draws, 64 pixels, into eight numbers, and unpacks them.</summary>
[Network]
[Input(8, 8, 1)]
[Conv2D(filters: 16, kernel: 3, Activation.Relu, Stride = 2, Padding = Padding.Same)]
[Conv2D(filters: 32, kernel: 3, Activation.Relu, Stride = 2, Padding = Padding.Same)]
[Flatten]
[Dense(8, Name = "code")]
[Dense(2 * 2 * 32, Activation.Relu)]
[Reshape(2, 2, 32)]
[ConvTranspose2D(filters: 16, kernel: 4, Activation.Relu, Stride = 2, Padding = Padding.Same)]
[ConvTranspose2D(filters: 1, kernel: 4, Activation.Sigmoid, Stride = 2, Padding = Padding.Same)]
[MeanSquaredError]
public sealed partial class DrawnDigitAutoencoder;
