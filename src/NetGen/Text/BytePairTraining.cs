using System.Runtime.InteropServices;
using System.Text;

namespace NetGen;

/// <summary>Finds the merges for a text: again and again the most frequent pair of neighbours becomes one token.</summary>
internal sealed class BytePairTraining
{
    // A pair that is there but once saves nothing.
    private const int Least = 2;

    private readonly List<(int[] Tokens, long Count)> words = [];
    private readonly Dictionary<(int Left, int Right), long> counts = [];
    private readonly Dictionary<(int Left, int Right), HashSet<int>> wordsOf = [];
    private readonly PriorityQueue<(int Left, int Right), (long Count, int Left, int Right)> frequent = new();
    private readonly HashSet<(int Left, int Right)> grown = [];

    /// <summary>Begins with the pieces of a text, each once, and the numbers of single bytes.</summary>
    public BytePairTraining(ReadOnlySpan<char> text, int[] tokenOf)
    {
        var pieces = new Dictionary<string, long>(StringComparer.Ordinal);
        Dictionary<string, long>.AlternateLookup<ReadOnlySpan<char>> lookup = pieces.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (ReadOnlySpan<char> piece in new TextPieces(text))
            CollectionsMarshal.GetValueRefOrAddDefault(lookup, piece, out _)++;
        foreach ((string piece, long count) in pieces)
        {
            int[] tokens = Array.ConvertAll(Encoding.UTF8.GetBytes(piece), value => tokenOf[value]);
            for (int i = 0; i + 1 < tokens.Length; i++)
                Add(words.Count, (tokens[i], tokens[i + 1]), count);
            words.Add((tokens, count));
        }

        Offer();
    }

    /// <summary>
    /// The most frequent pair, of equally frequent ones the one whose tokens have the lowest numbers; <see langword="false"/> if no pair is there
    /// twice. Each pair comes once.
    /// </summary>
    public bool TryTake(out (int Left, int Right) pair)
    {
        while (frequent.TryDequeue(out pair, out (long Count, int Left, int Right) then))
        {
            // What has become less since it was put there goes back to its place.
            long now = counts[pair];
            if (now == -then.Count)
                return true;
            Offer(pair, now);
        }

        return false;
    }

    /// <summary>Makes a pair one token, a new one, wherever it is. Of long words, as a text without spaces has, pairs that stay are not counted again.</summary>
    public void Merge((int Left, int Right) pair, int token)
    {
        // Some of the words may have the pair no longer: then nothing happens to them.
        foreach (int word in wordsOf[pair])
        {
            (int[] tokens, long count) = words[word];
            int[] merged = Replace(tokens, pair, token, count);
            words[word] = (merged, count);
            for (int i = 0; i + 1 < merged.Length; i++)
            {
                if (merged[i] == token || merged[i + 1] == token)
                    Add(word, (merged[i], merged[i + 1]), count);
            }
        }

        Offer();
    }

    private int[] Replace(int[] tokens, (int Left, int Right) pair, int token, long count)
    {
        var replaced = new List<int>(tokens.Length);
        for (int i = 0, end = 0; i < tokens.Length; i++)
        {
            if (i + 1 == tokens.Length || (tokens[i], tokens[i + 1]) != pair)
            {
                replaced.Add(tokens[i]);
                continue;
            }

            // What stands between two that are side by side is gone with the first.
            if (i > end)
                counts[(tokens[i - 1], tokens[i])] -= count;
            counts[pair] -= count;
            if (i + 2 < tokens.Length)
                counts[(tokens[i + 1], tokens[i + 2])] -= count;
            replaced.Add(token);
            end = i + 2;
            i++;
        }

        return [.. replaced];
    }

    private void Add(int word, (int Left, int Right) pair, long count)
    {
        CollectionsMarshal.GetValueRefOrAddDefault(counts, pair, out _) += count;
        ref HashSet<int>? places = ref CollectionsMarshal.GetValueRefOrAddDefault(wordsOf, pair, out _);
        places ??= [];
        places.Add(word);
        grown.Add(pair);
    }

    private void Offer()
    {
        foreach ((int Left, int Right) pair in grown)
            Offer(pair, counts[pair]);
        grown.Clear();
    }

    private void Offer((int Left, int Right) pair, long count)
    {
        if (count >= Least)
            frequent.Enqueue(pair, (-count, pair.Left, pair.Right));
    }
}
