using System.Text;

namespace NetGen;

/// <summary>
/// Cuts a text into the pieces that tokens do not reach across, as GPT-2 does (Radford et al. 2019, "Language models are unsupervised
/// multitask learners"): <c>'s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+</c>, over code points.
/// </summary>
/// <param name="text">The text. One behind the other, the pieces are the text again.</param>
public ref struct TextPieces(ReadOnlySpan<char> text)
{
    private static readonly string[] Contractions = ["'s", "'t", "'re", "'ve", "'m", "'ll", "'d"];

    private ReadOnlySpan<char> rest = text;

    private enum Kind
    {
        Letter,
        Number,
        Space,
        Other,
    }

    /// <summary>The piece that the last <see cref="MoveNext"/> has come to.</summary>
    public ReadOnlySpan<char> Current { get; private set; }

    /// <summary>The enumerator for <see langword="foreach"/>.</summary>
    public readonly TextPieces GetEnumerator() => this;

    /// <summary>Goes to the next piece; <see langword="false"/> at the end of the text.</summary>
    public bool MoveNext()
    {
        if (rest.IsEmpty)
            return false;
        int length = Length(rest);
        Current = rest[..length];
        rest = rest[length..];
        return true;
    }

    private static int Length(ReadOnlySpan<char> text)
    {
        foreach (string contraction in Contractions)
        {
            if (text.StartsWith(contraction, StringComparison.Ordinal))
                return contraction.Length;
        }

        // A single space goes with the word behind it.
        int space = text[0] == ' ' ? 1 : 0;
        if (space < text.Length && First(text[space..], out _) is var kind and not Kind.Space)
            return space + Run(text[space..], kind);
        int spaces = Run(text, Kind.Space);

        // The last of several spaces is left to what follows them.
        return spaces > 1 && spaces < text.Length ? spaces - 1 : spaces;
    }

    /// <summary>How many characters from the first on are of a kind.</summary>
    private static int Run(ReadOnlySpan<char> text, Kind kind)
    {
        int length = 0;
        while (length < text.Length && First(text[length..], out int characters) == kind)
            length += characters;
        return length;
    }

    private static Kind First(ReadOnlySpan<char> text, out int characters)
    {
        // Half of a surrogate pair is read as U+FFFD, one character long, and is neither letter, number nor space.
        _ = Rune.DecodeFromUtf16(text, out Rune rune, out characters);
        if (Rune.IsWhiteSpace(rune))
            return Kind.Space;
        return Rune.IsLetter(rune) ? Kind.Letter : Rune.IsNumber(rune) ? Kind.Number : Kind.Other;
    }
}
