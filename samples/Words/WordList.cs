namespace Words;

/// <summary>The words of a text as tokens, the most frequent ones first. Token 0 stands for all words that the list has no place for.</summary>
public sealed class WordList
{
    /// <summary>Tokens that there are at most. The networks' shapes are made of it, so it has to be a constant.</summary>
    public const int Size = 512;

    /// <summary>The token of every word that is not in the list.</summary>
    public const int Other = 0;

    private readonly Dictionary<string, int> tokens = [];

    /// <summary>Lists the words of sentences.</summary>
    public WordList(IEnumerable<string[]> sentences)
    {
        string[] frequent = [.. sentences.SelectMany(sentence => sentence).CountBy(word => word).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Key)];
        Words = [.. frequent.Take(Size - 1)];
        Different = frequent.Length;
        for (int i = 0; i < Words.Count; i++)
            tokens.Add(Words[i], i + 1);
    }

    /// <summary>The words that have a token of their own; the first has token 1.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>How many different words the text has.</summary>
    public int Different { get; }

    /// <summary>The token of a word.</summary>
    public int this[string word] => tokens.GetValueOrDefault(word, Other);

    /// <summary>The word of a token other than <see cref="Other"/>.</summary>
    public string this[int token] => Words[token - 1];
}
