namespace Gpt;

/// <summary>What the command line asks for.</summary>
/// <param name="Epochs">How often to go through the text.</param>
/// <param name="Batch">Windows for each step.</param>
/// <param name="Rate">The highest learning rate: it rises to it, and falls to 0.</param>
/// <param name="Seed">Seed of the first parameters, the order of the windows and the choice of characters.</param>
/// <param name="Prompt">What the text that is written goes on from.</param>
/// <param name="Length">Characters to write.</param>
/// <param name="Temperature">Below 1 the likely characters become likelier.</param>
/// <param name="TopK">Of how many characters, the likeliest, one is drawn at most.</param>
/// <param name="TopP">What share of the probability those make up of which one is drawn.</param>
/// <param name="Save">Path to write the parameters to.</param>
/// <param name="Load">Path to read the parameters from.</param>
internal sealed record Settings(
    int Epochs, int Batch, float Rate, ulong Seed, string Prompt, int Length, float Temperature, int TopK, float TopP, string? Save, string? Load);
