using NetGen;

namespace Translate;

/// <summary>Translates with a trained network: the likeliest translation that a beam search finds.</summary>
internal sealed class Translator(DateNet network, int width)
{
    private readonly int[] source = new int[Alphabet.SourceLength];
    private readonly DateNet.State state = network.CreateState();
    private readonly BeamSearch<DateNet.State> search =
        new(network.Step, network.CreateState, Alphabet.TargetCharacters, width, Alphabet.TargetLength) { EndToken = Alphabet.Boundary };

    /// <summary>The translation of a text.</summary>
    public string Translate(string text)
    {
        // The encoder reads the text once; the decoder then takes a step for each character.
        Alphabet.EncodeSource(text, source);
        network.Start(source, state);
        return Alphabet.Target.Decode(search.Run(Alphabet.Boundary, state)[0].Tokens);
    }
}
