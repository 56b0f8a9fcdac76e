using System.Diagnostics.CodeAnalysis;

namespace NetGen;

/// <summary>The characters of a text as tokens: a character's token is its place in the sorted order of all.</summary>
/// <remarks>Characters are UTF-16 code units: an emoji is two tokens, and text comes back as it was.</remarks>
public sealed class CharacterVocabulary
{
    private readonly Dictionary<char, int> tokens = [];

    /// <summary>The vocabulary of a text.</summary>
    /// <param name="text">Any text; each of its characters gets one token.</param>
    /// <param name="boundary">A character that gets token 0 whether it is in the text or not, to mark where words begin and end.</param>
    /// <exception cref="ArgumentException">There are no characters.</exception>
    public CharacterVocabulary(string text, char? boundary = null)
        : this(Sort(text, boundary), boundary, nameof(text))
    {
    }

    private CharacterVocabulary(string characters, char? boundary, string name)
    {
        Characters = characters;
        Boundary = boundary;
        if (characters.Length == 0)
            throw new ArgumentException("Expected one character or more, received none.", name);
        foreach (char character in characters)
        {
            if (!tokens.TryAdd(character, tokens.Count))
                throw new ArgumentException($"Expected each character once, received {Quote(character)} again.", name);
        }
    }

    /// <summary>Number of tokens.</summary>
    public int Count => Characters.Length;

    /// <summary>The characters in the order of their tokens: <see cref="FromCharacters"/> gives the same vocabulary again.</summary>
    public string Characters { get; }

    /// <summary>The character of token 0 that marks where words begin and end, if there is one.</summary>
    public char? Boundary { get; }

    /// <summary>A vocabulary of given characters in a given order, such as was stored beside a model.</summary>
    /// <param name="characters">The characters in the order of their tokens.</param>
    /// <param name="hasBoundary">Whether the first is the boundary.</param>
    /// <exception cref="ArgumentException">There are no characters, or one is there twice.</exception>
    public static CharacterVocabulary FromCharacters(string characters, bool hasBoundary = false)
    {
        ArgumentNullException.ThrowIfNull(characters);
        return new CharacterVocabulary(characters, hasBoundary && characters.Length > 0 ? characters[0] : null, nameof(characters));
    }

    /// <summary>The vocabulary of a list of words, with a boundary as token 0.</summary>
    /// <exception cref="ArgumentException">A word has the boundary in it.</exception>
    public static CharacterVocabulary FromWords(IEnumerable<string> words, char boundary = '.')
    {
        ArgumentNullException.ThrowIfNull(words);
        var characters = new HashSet<char>();
        foreach (string word in words)
        {
            if (word.Contains(boundary, StringComparison.Ordinal))
                throw new ArgumentException($"Expected words without the boundary {Quote(boundary)}, received \"{word}\".", nameof(words));
            characters.UnionWith(word);
        }

        return new CharacterVocabulary(string.Concat(characters), boundary);
    }

    /// <summary>The token of a character.</summary>
    public bool TryGetToken(char character, out int token) => tokens.TryGetValue(character, out token);

    /// <summary>The tokens of a text.</summary>
    /// <exception cref="ArgumentException">A character is not in the vocabulary; the message names it and its position.</exception>
    public int[] Encode(ReadOnlySpan<char> text)
    {
        var encoded = new int[text.Length];
        Encode(text, encoded);
        return encoded;
    }

    /// <summary>Writes the tokens of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="encoded">As long as the text.</param>
    /// <exception cref="ArgumentException">A character is not in the vocabulary, or the span is of another length.</exception>
    public void Encode(ReadOnlySpan<char> text, Span<int> encoded)
    {
        if (encoded.Length != text.Length)
            throw new ArgumentException($"Expected room for {text.Length} tokens, received {encoded.Length}.", nameof(encoded));
        for (int i = 0; i < text.Length; i++)
        {
            if (!tokens.TryGetValue(text[i], out encoded[i]))
            {
                throw new ArgumentException(
                    $"Expected characters of the vocabulary, received {Quote(text[i])} at position {i}.", nameof(text));
            }
        }
    }

    /// <summary>The character of a token.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such token.</exception>
    public char Decode(int token) => (uint)token < (uint)Count
        ? Characters[token]
        : throw new ArgumentOutOfRangeException(nameof(token), token, $"Expected a token from 0 to {Count - 1}, received {token}.");

    /// <summary>The text of tokens.</summary>
    /// <exception cref="ArgumentException">There is no such token; the message names it and its position.</exception>
    public string Decode(ReadOnlySpan<int> encoded)
    {
        int wrong = encoded.IndexOfAnyExceptInRange(0, Count - 1);
        if (wrong >= 0)
        {
            throw new ArgumentException(
                $"Expected tokens from 0 to {Count - 1}, received {encoded[wrong]} at position {wrong}.", nameof(encoded));
        }

        return string.Create(encoded.Length, encoded, (text, tokens) =>
        {
            for (int i = 0; i < text.Length; i++)
                text[i] = Characters[tokens[i]];
        });
    }

    private static string Sort([NotNull] string? text, char? boundary)
    {
        ArgumentNullException.ThrowIfNull(text);
        IEnumerable<char> others = text.Distinct().Where(character => character != boundary).Order();
        return string.Concat(boundary is { } first ? others.Prepend(first) : others);
    }

    private static string Quote(char character) =>
        char.IsControl(character) || char.IsSurrogate(character) ? $"U+{(int)character:X4}" : $"'{character}' (U+{(int)character:X4})";
}
