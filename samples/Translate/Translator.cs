using NetGen;

namespace Translate;

/// <summary>Translates with a trained network: the likeliest translation that a beam search finds.</summary>
/// <param name="start">Lets the encoder read a text.</param>
/// <param name="step">Lets the decoder take a step.</param>
/// <param name="createState">Makes what the decoder remembers.</param>
/// <param name="width">Translations that are followed at once.</param>
internal sealed class Translator<TState>(Start<TState> start, TokenStep<TState> step, Func<TState> createState, int width)
    where TState : class, IStreamingState<TState>
{
    private readonly int[] source = new int[Alphabet.SourceLength];
    private readonly TState state = createState();
    private readonly BeamSearch<TState> search =
        new(step, createState, Alphabet.TargetCharacters, width, Alphabet.TargetLength) { EndToken = Alphabet.Boundary };

    /// <summary>The translation of a text.</summary>
    public string Translate(string text)
    {
        // The encoder reads the text once; the decoder then takes a step for each character.
        int length = Alphabet.EncodeSource(text, source);
        start(source, [length], state);
        return Alphabet.Target.Decode(search.Run(Alphabet.Boundary, state)[0].Tokens);
    }
}
