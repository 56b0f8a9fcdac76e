namespace NetGen;

public sealed partial class BytePairTokenizer
{
    /// <summary>
    /// Makes the vocabulary of a text: the 256 bytes; tokens of more, each the most frequent pair of neighbours at the time; <see cref="EndOfTextName"/>
    /// as the last (Sennrich, Haddow and Birch 2016, "Neural machine translation of rare words with subword units"). The same text gives the same tokens.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="vocabularySize">
    /// Tokens in all at most, 257 or more. There are fewer, as <see cref="Count"/> says, if no pair of neighbours is there twice any more.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">The size is below 257.</exception>
    public static BytePairTokenizer Train(ReadOnlySpan<char> text, int vocabularySize)
    {
        const int smallest = BytePairBuilder.Bytes + 1;
        if (vocabularySize < smallest)
        {
            throw new ArgumentOutOfRangeException(
                nameof(vocabularySize), vocabularySize, $"Expected {smallest} tokens or more, a token for each byte and {EndOfTextName}, received {vocabularySize}.");
        }

        // As in the published vocabulary, bytes are in the order of their characters.
        byte[] inOrder = [.. Enumerable.Range(0, BytePairBuilder.Bytes).Select(value => (byte)value).OrderBy(ByteCharacters.Of)];
        var tokenOf = new int[inOrder.Length];
        for (int token = 0; token < inOrder.Length; token++)
            tokenOf[inOrder[token]] = token;

        List<string> names = [.. inOrder.Select(value => ByteCharacters.Of(value).ToString())];
        var known = new HashSet<string>(names, StringComparer.Ordinal);
        var merges = new List<string>();
        var training = new BytePairTraining(text, tokenOf);
        while (names.Count + 1 < vocabularySize && training.TryTake(out (int Left, int Right) pair))
        {
            (string left, string right) = (names[pair.Left], names[pair.Right]);
            if (!known.Add(left + right))
                continue;
            training.Merge(pair, names.Count);
            names.Add(left + right);
            merges.Add($"{left} {right}");
        }

        names.Add(EndOfTextName);
        const string source = "the training";
        var builder = new BytePairBuilder([.. names], source);
        foreach (string merge in merges)
            builder.AddMerge(merge, source);
        return builder.Build();
    }
}
