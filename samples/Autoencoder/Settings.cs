namespace Autoencoder;

/// <summary>What the command line asks for.</summary>
/// <param name="Epochs">How often to go through the training images.</param>
/// <param name="Seed">Seed of the drawn digits, the first parameters and the order of the images.</param>
/// <param name="Picture">File to write the picture to.</param>
internal sealed record Settings(int Epochs, ulong Seed, string Picture);
