namespace Translate;

/// <summary>What the command line asks for.</summary>
/// <param name="Epochs">How often to go through the training texts.</param>
/// <param name="Seed">Seed of the dates, the first parameters and the order of the texts.</param>
/// <param name="Texts">Dates to translate after the training.</param>
internal sealed record Settings(int Epochs, ulong Seed, string[] Texts);
