using System.Text;
using NetGen;

namespace Words;

/// <summary>A text as sentences of words.</summary>
internal static class WordText
{
    private const int Window = 4; // words on each side of a word that count as near it

    /// <summary>Reads a text file in UTF-8. Words are runs of letters, in small letters; full stops, question marks, exclamation marks and empty lines end a sentence.</summary>
    /// <exception cref="InvalidDataException">No sentence has two words.</exception>
    public static string[][] Read(string path)
    {
        string[] parts = File.ReadAllText(path, Encoding.UTF8).ReplaceLineEndings("\n").Split([".", "?", "!", "\n\n"], StringSplitOptions.None);
        string[][] sentences = [.. parts.Select(Split).Where(words => words.Length > 1)];
        return sentences.Length > 0 ? sentences : throw new InvalidDataException($"{path}: expected a sentence of two words or more, received none.");
    }

    /// <summary>The words of a sentence.</summary>
    public static string[] Split(string sentence) =>
        new string([.. sentence.Select(character => char.IsLetter(character) ? char.ToLowerInvariant(character) : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Each word with each word near it in its sentence. Words that have no token of their own are left out.</summary>
    public static Dataset Pairs(IEnumerable<string[]> sentences, WordList list)
    {
        var words = new List<int>();
        var near = new List<int>();
        foreach (int[] sentence in sentences.Select(words => words.Select(word => list[word]).ToArray()))
        {
            for (int i = 0; i < sentence.Length; i++)
            {
                for (int j = int.Max(0, i - Window); j <= int.Min(sentence.Length - 1, i + Window); j++)
                {
                    if (i == j || sentence[i] == WordList.Other || sentence[j] == WordList.Other)
                        continue;
                    words.Add(sentence[i]);
                    near.Add(sentence[j]);
                }
            }
        }
        return new Dataset(words.Count, words.ToArray(), near.ToArray());
    }
}
