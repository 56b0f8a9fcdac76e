using System.Text;
using NetGen;

namespace Samples;

/// <summary>A text as windows of characters: nine tenths of it to learn from, and the last tenth held back.</summary>
internal sealed class TextData
{
    private const int HeldBack = 10; // one part in so many

    private TextData(string text, int window, int stride)
    {
        Length = text.Length;
        Vocabulary = new CharacterVocabulary(text);
        int[] tokens = Vocabulary.Encode(text);
        int learnt = tokens.Length - (tokens.Length / HeldBack);
        Train = TextWindows.Sequences(tokens[..learnt], window, stride);
        Test = TextWindows.Sequences(tokens[learnt..], window, stride: window);
    }

    /// <summary>The text that comes with the samples: fifteen of Shakespeare's sonnets.</summary>
    public static string Standard => Path.Combine(AppContext.BaseDirectory, "sonnets.txt");

    /// <summary>Characters of the whole text.</summary>
    public int Length { get; }

    /// <summary>The text's characters, as tokens.</summary>
    public CharacterVocabulary Vocabulary { get; }

    /// <summary>Windows to learn from; the target of each character is the one that follows.</summary>
    public Dataset Train { get; }

    /// <summary>Windows that the network never learns from, side by side.</summary>
    public Dataset Test { get; }

    /// <summary>Reads a text file in UTF-8.</summary>
    /// <param name="path">The file.</param>
    /// <param name="window">Characters of a window.</param>
    /// <param name="stride">Characters from the beginning of a window to learn from to that of the next.</param>
    /// <param name="characters">Most different characters that the text may have.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="InvalidDataException">The text is too short, or has too many different characters.</exception>
    public static TextData Read(string path, int window, int stride, int characters)
    {
        string text = File.ReadAllText(path, Encoding.UTF8).ReplaceLineEndings("\n");
        int shortest = HeldBack * (window + 1); // so that a window fits into the part held back
        if (text.Length < shortest)
            throw new InvalidDataException($"{path}: expected {shortest} characters or more, received {text.Length}.");
        int different = text.Distinct().Count();
        return different <= characters
            ? new TextData(text, window, stride)
            : throw new InvalidDataException($"{path}: expected at most {characters} different characters, received {different}.");
    }
}
