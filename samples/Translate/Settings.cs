namespace Translate;

/// <summary>What the command line asks for.</summary>
/// <param name="Epochs">How often to go through the training texts.</param>
/// <param name="Seed">Seed of the dates, the first parameters and the order of the texts.</param>
/// <param name="Beam">Translations that are followed at once; with 1 the likeliest character each time.</param>
/// <param name="Texts">Dates to translate after the training.</param>
/// <param name="Picture">The file for the picture of what the decoder looks at.</param>
internal sealed record Settings(int Epochs, ulong Seed, int Beam, string[] Texts, string Picture);
