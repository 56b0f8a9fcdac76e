namespace Digits;

/// <summary>What the command line asks for.</summary>
/// <param name="Epochs">How often to go through the training images.</param>
/// <param name="Batch">Images for each step.</param>
/// <param name="Rate">The learning rate at the start; it falls to 0.</param>
/// <param name="Seed">Seed of the drawn digits, the first parameters and the order of the images.</param>
/// <param name="Save">File to write the parameters to, if they are wanted.</param>
/// <param name="Load">File to start from, instead of random parameters.</param>
internal sealed record Settings(int Epochs, int Batch, float Rate, ulong Seed, string? Save, string? Load);
