namespace Amp;

/// <summary>What the command line asks for.</summary>
/// <param name="Epochs">How often to go through the training windows.</param>
/// <param name="Seed">Seed of the notes, the first parameters and the order of the windows.</param>
/// <param name="Input">The WAV file to play through the model, or null for the notes that were held back.</param>
/// <param name="Output">The WAV file to write, or null.</param>
internal sealed record Settings(int Epochs, ulong Seed, string? Input, string? Output);
