namespace Names;

/// <summary>What the command line asks for.</summary>
/// <param name="Epochs">How often the networks go through the names.</param>
/// <param name="Seed">Seed of the first parameters, the order of the names and the choice of letters.</param>
/// <param name="Temperature">Of the last names: below 1 the likely letters become likelier.</param>
internal sealed record Settings(int Epochs, ulong Seed, float Temperature);
