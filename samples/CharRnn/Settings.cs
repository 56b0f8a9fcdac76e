namespace CharRnn;

/// <summary>What the command line asks for.</summary>
/// <param name="Epochs">How often to go through the text.</param>
/// <param name="Batch">Windows for each step.</param>
/// <param name="Rate">The learning rate at the start; it falls to 0.</param>
/// <param name="Seed">Seed of the first parameters, the order of the windows and the choice of characters.</param>
/// <param name="Temperature">Of the text that is written: below 1 the likely characters become likelier.</param>
/// <param name="Length">Characters to write.</param>
/// <param name="Carry">Whether each window goes on with the hidden state that the one before it has left.</param>
internal sealed record Settings(int Epochs, int Batch, float Rate, ulong Seed, float Temperature, int Length, bool Carry);
