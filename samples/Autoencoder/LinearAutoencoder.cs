using NetGen;

namespace Autoencoder;

/// <summary>The smallest autoencoder: two numbers, one number for both, and two again.</summary>
[Network]
[Input(2)]
[Dense(1, Bias = false, Name = "encoder")]
[Dense(2, Bias = false, Name = "decoder")]
[HalfSquaredError]
public sealed partial class LinearAutoencoder;
