using NetGen;

namespace Words;

/// <summary>
/// Pairs of words that differ in one respect, such as king and queen, and sentences that tell of it. Sentences of the family show by one of two words which side of a pair is meant;
/// sentences of a pair go with both its words. So what a word stands near is made of its side and of its pair, and that is why analogies hold.
/// </summary>
/// <param name="Name">What the two sides are.</param>
/// <param name="Sentences">With any word of the family in the place of #; of "he|she" each side takes its own.</param>
/// <param name="Pairs">The pairs.</param>
internal sealed record WordFamily(string Name, string[] Sentences, WordPair[] Pairs)
{
    /// <summary>Says a sentence, about either side of any pair, of the family or of the pair.</summary>
    public string[] Say(ref RandomStream random)
    {
        WordPair pair = Pairs[random.Next(Pairs.Length)];
        int side = random.Next(2);
        string[] sentences = random.Next(2) == 0 ? Sentences : pair.Sentences;
        return [.. sentences[random.Next(sentences.Length)].Split(' ').Select(word => word == "#" ? pair[side] : word.Split('|') is [_, _] sides ? sides[side] : word)];
    }

    /// <summary>For each two pairs the question that one asks of the other: a is to b as c is to what?</summary>
    public IEnumerable<Analogy> Analogies() =>
        from one in Pairs
        from other in Pairs
        where one != other
        select new Analogy(one.First, one.Second, other.First, other.Second);
}
