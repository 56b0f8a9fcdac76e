using NetGen;

namespace Translate;

/// <summary>The characters of both languages, and how long a text of each is. Shapes are made of them, so they are constants.</summary>
public static class Alphabet
{
    /// <summary>Characters of the longest text there is, "Wednesday the 30th of September 1994".</summary>
    public const int SourceLength = 36;

    /// <summary>Different characters of a text, and the one that fills it up.</summary>
    public const int SourceCharacters = 46;

    /// <summary>Characters of a date as ISO 8601 has it, and the full stop before it or behind it.</summary>
    public const int TargetLength = 11;

    /// <summary>Figures, the hyphen, and the full stop.</summary>
    public const int TargetCharacters = 12;

    /// <summary>The token of the full stop, which begins and ends a translation.</summary>
    public const int Boundary = 0;

    /// <summary>The characters of texts. The first one fills up what is short.</summary>
    public static CharacterVocabulary Source { get; } =
        CharacterVocabulary.FromCharacters("_ ,-./0123456789ADFJMNOSTWabcdefghilmnoprstuvy", hasBoundary: true);

    /// <summary>The characters of translations.</summary>
    public static CharacterVocabulary Target { get; } = CharacterVocabulary.FromCharacters(".-0123456789", hasBoundary: true);

    /// <summary>Whether a text can be read: it is neither empty nor too long, and all its characters are those of dates.</summary>
    public static bool IsSource(string text) =>
        text.Length is > 0 and <= SourceLength && text.All(character => Source.TryGetToken(character, out int token) && token != Boundary);

    /// <summary>Writes the tokens of a text, and padding behind them.</summary>
    /// <returns>How many tokens count.</returns>
    /// <exception cref="ArgumentException">The text is too long, or has a character that none of the dates has.</exception>
    public static int EncodeSource(string text, Span<int> tokens)
    {
        if (text.Length > SourceLength)
            throw new ArgumentException($"Expected at most {SourceLength} characters, received {text.Length}.", nameof(text));
        Source.Encode(text, tokens[..text.Length]);
        tokens[text.Length..SourceLength].Clear();
        return text.Length;
    }

    /// <summary>Writes what the decoder is told: a full stop, and each character of the translation after it has guessed it.</summary>
    public static void EncodeTold(string translation, Span<int> tokens) => Target.Encode($"{Target.Boundary}{translation}", tokens);
}
