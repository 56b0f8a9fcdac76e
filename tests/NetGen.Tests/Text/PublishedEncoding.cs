using System.Text;

namespace NetGen.Tests.Text;

/// <summary>GPT-2's encoder as it was published: of each piece the pair of the lowest rank is merged wherever it is, until none is left.</summary>
internal static class PublishedEncoding
{
    public static int[] Encode(BytePairTokenizer tokenizer, string text)
    {
        (Dictionary<string, int> tokens, Dictionary<(string, string), int> ranks) = Read(tokenizer);
        var encoded = new List<int>();
        foreach (ReadOnlySpan<char> piece in new TextPieces(text))
        {
            List<string> word = [.. Encoding.UTF8.GetBytes(piece.ToString()).Select(value => Vocabulary.CharacterOf(value).ToString())];
            while (Pairs(word).Where(ranks.ContainsKey).OrderBy(pair => ranks[pair]).Take(1).ToArray() is [var lowest])
                word = Merge(word, lowest);
            encoded.AddRange(word.Select(name => tokens[name]));
        }

        return [.. encoded];
    }

    private static IEnumerable<(string, string)> Pairs(List<string> word) => word.Zip(word.Skip(1));

    private static List<string> Merge(List<string> word, (string Left, string Right) pair)
    {
        var merged = new List<string>();
        for (int i = 0; i < word.Count; i++)
        {
            bool isPair = i + 1 < word.Count && (word[i], word[i + 1]) == pair;
            merged.Add(isPair ? pair.Left + pair.Right : word[i]);
            i += isPair ? 1 : 0;
        }

        return merged;
    }

    private static (Dictionary<string, int> Tokens, Dictionary<(string, string), int> Ranks) Read(BytePairTokenizer tokenizer)
    {
        using MemoryStream vocabulary = new(), merges = new();
        tokenizer.Save(vocabulary, merges);
        string[] lines = Encoding.UTF8.GetString(merges.ToArray()).Split('\n')[1..^1];
        return (
            System.Text.Json.JsonSerializer.Deserialize<Dictionary<string, int>>(vocabulary.ToArray())!,
            lines.Select((line, rank) => (Pair: line.Split(' '), rank)).ToDictionary(merge => (merge.Pair[0], merge.Pair[1]), merge => merge.rank));
    }
}
