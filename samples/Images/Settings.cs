namespace Images;

/// <summary>What the command line asks for.</summary>
/// <param name="Epochs">How often to go through the training pictures.</param>
/// <param name="Batch">Pictures for each step.</param>
/// <param name="Rate">The learning rate at the start; it falls to 0.</param>
/// <param name="Seed">Seed of the drawn pictures, the first parameters and the order of the pictures.</param>
internal sealed record Settings(int Epochs, int Batch, float Rate, ulong Seed);
