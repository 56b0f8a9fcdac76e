namespace Words;

/// <summary>What the command line asks for.</summary>
/// <param name="Epochs">How often to go through the text.</param>
/// <param name="Seed">Seed of the text, the first parameters and the order of the pairs.</param>
/// <param name="Near">Words whose neighbours are to be shown; none for some that the sample chooses.</param>
/// <param name="Analogies">Analogies to solve: three words each, a, b and c of "a is to b as c is to …".</param>
/// <param name="Picture">The file for the picture.</param>
internal sealed record Settings(int Epochs, ulong Seed, string[] Near, string[] Analogies, string Picture);
