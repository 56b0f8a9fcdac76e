namespace Gpt2;

/// <summary>What the command line asks for.</summary>
/// <param name="Seed">Seed of the parameters, if there is no file of them, and of the choice of tokens.</param>
/// <param name="Length">Tokens to write.</param>
/// <param name="Temperature">Below 1 the likely tokens become likelier.</param>
/// <param name="TopK">Of how many tokens, the likeliest, one is drawn at most.</param>
/// <param name="TopP">What share of the probability those make up of which one is drawn.</param>
internal sealed record Settings(ulong Seed, int Length, float Temperature, int TopK, float TopP);
