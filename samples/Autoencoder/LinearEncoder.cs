using NetGen;

namespace Autoencoder;

/// <summary>The first half of <see cref="LinearAutoencoder"/>, which gives the code.</summary>
[Network]
[Input(2)]
[Dense(1, Bias = false, Name = "encoder")]
public sealed partial class LinearEncoder;
