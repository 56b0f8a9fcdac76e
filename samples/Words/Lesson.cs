using NetGen;

namespace Words;

/// <summary>What the sample does with a text: learns vectors of its words, and shows what they know.</summary>
internal sealed class Lesson(Settings settings)
{
    private const int Shown = 5; // neighbours of a word
    private const int Chosen = 10; // words of a text of one's own whose neighbours are shown
    private const int Mapped = 50; // words of the map of a text of one's own

    /// <summary>Learns from a file, or from the sample's own sentences, whose analogies are known.</summary>
    public void Run(string? path)
    {
        string[][] sentences = path is null ? WordFamilies.Write(settings.Seed) : WordText.Read(path);
        var list = new WordList(sentences);
        var network = new SkipGram(settings.Seed);
        var before = new Vectors(network, list);
        Vectors after = Learning.Run(network, sentences, list, settings);

        string[] chosen = settings.Near.Length > 0 ? [.. settings.Near.SelectMany(WordText.Split)] : path is null ? ["king", "paris", "swam", "snail"] : Choose(list.Words);
        Console.WriteLine("\nNearest words, with the cosine of the angle between their vectors");
        foreach (string word in Known(after, chosen))
            PrintNearest(word, after.Nearest(after[word].ToArray(), word));

        string[] known = path is null ? ["man king woman", "france paris italy", "walk walked swim", "big bigger hot"] : [];
        Solve(after, [.. known, .. settings.Analogies]);
        if (path is null)
        {
            AnalogyTest.Print(before, after);
            Sentences.Compare(new Bags(list), after, "the king wore a golden crown", "my queen sat on her throne", "each bird lives in its nest");
        }

        string[][] groups = path is null ? [.. WordFamilies.All.Take(2).Select(family => family.Pairs.SelectMany(pair => (string[])[pair.First, pair.Second]).ToArray())] : [[.. list.Words.Take(Mapped)]];
        WordMap.Draw(after, groups, arePairs: path is null).Save(settings.Picture);
        Console.WriteLine($"\nMap of {(path is null ? "two families" : "the most frequent words")}: {settings.Picture}");
    }

    /// <summary>Words that stand as far apart as can be in the list, from frequent ones to rare ones.</summary>
    private static string[] Choose(IReadOnlyList<string> words)
    {
        int apart = Math.Max(1, words.Count / Chosen);
        return [.. words.Where((_, i) => i % apart == apart - 1)];
    }

    private static void Solve(Vectors vectors, string[] analogies)
    {
        if (analogies.Length > 0)
            Console.WriteLine("\nArithmetic with words");
        foreach (string[] words in analogies.Select(WordText.Split))
        {
            if (Known(vectors, words).Count() == words.Length)
                PrintNearest($"{words[1]} − {words[0]} + {words[2]}", vectors.Nearest(vectors.Continue(words[0], words[1], words[2]), words));
        }
    }

    private static IEnumerable<string> Known(Vectors vectors, string[] words)
    {
        foreach (string word in words)
        {
            if (vectors.Has(word))
                yield return word;
            else
                Console.WriteLine($"  {word}: not one of the words that were learnt");
        }
    }

    private static void PrintNearest(string title, IEnumerable<Neighbor> neighbors) =>
        Console.WriteLine($"  {title,-24}{string.Join(", ", neighbors.Take(Shown).Select(neighbor => neighbor.ToString()).DefaultIfEmpty("no other word"))}");
}
