using NetGen;

namespace Translate;

/// <summary>Texts and their translations.</summary>
/// <param name="Texts">Dates as people write them.</param>
/// <param name="Translations">The same dates as ISO 8601 has them.</param>
internal sealed record DatePairs(string[] Texts, string[] Translations)
{
    /// <summary>
    /// The columns that the network learns from: the text; how long it is; the translation as the decoder is told it, each character after it has
    /// guessed it (teacher forcing); and the translation as it has to guess it.
    /// </summary>
    public Dataset ToDataset()
    {
        var sources = new int[Texts.Length * Alphabet.SourceLength];
        var lengths = new int[Texts.Length];
        var told = new int[Texts.Length * Alphabet.TargetLength];
        var guessed = new int[told.Length];
        for (int i = 0; i < Texts.Length; i++)
        {
            lengths[i] = Alphabet.EncodeSource(Texts[i], sources.AsSpan(i * Alphabet.SourceLength, Alphabet.SourceLength));
            Alphabet.EncodeTold(Translations[i], told.AsSpan(i * Alphabet.TargetLength, Alphabet.TargetLength));
            Alphabet.Target.Encode($"{Translations[i]}{Alphabet.Target.Boundary}", guessed.AsSpan(i * Alphabet.TargetLength, Alphabet.TargetLength));
        }
        return new Dataset(Texts.Length, sources, lengths, told, guessed);
    }
}
