namespace NetGen.Tests.Text;

public class BytePairTrainingTests
{
    [Fact]
    public void The_most_frequent_pair_is_merged_first()
    {
        // Pairs: ab 4 times, then ' ' with ab 3 times; of equally frequent pairs the lowest tokens.
        BytePairTokenizer tokenizer = BytePairTokenizer.Train("ab ab ab abc", 259);
        Assert.Equal(259, tokenizer.Count);
        Assert.Equal("ab", tokenizer.Decode([256]));
        Assert.Equal(" ab", tokenizer.Decode([257]));
        Assert.Equal("<|endoftext|>", tokenizer.Decode([258]));
        Assert.Equal([256, 257, 257, 257, 66], tokenizer.Encode("ab ab ab abc"));
    }

    [Theory]
    [InlineData("abc  '")]
    [InlineData("ab")] // one long word
    public void Counts_are_those_of_the_text_after_each_merge(string characters)
    {
        var random = new Random(6);
        for (int i = 0; i < 300; i++)
        {
            string text = string.Concat(Enumerable.Range(0, 60).Select(_ => characters[random.Next(characters.Length)]));
            BytePairTokenizer tokenizer = BytePairTokenizer.Train(text, 257 + random.Next(20));

            // Each token of more than a byte is, with the tokens before it, the most frequent pair.
            for (int token = 256; token < tokenizer.Count - 1; token++)
                Assert.Equal(MostFrequent(BytePairTokenizer.Train(text, token + 1), text), tokenizer.Decode([token]));
        }
    }

    [Fact]
    public void It_ends_where_no_pair_is_there_twice()
    {
        Assert.Equal(257, BytePairTokenizer.Train("abcdefg", 1000).Count);
        Assert.Equal(257, BytePairTokenizer.Train("", 1000).Count);

        // ab, then abab is there but once.
        Assert.Equal(258, BytePairTokenizer.Train("abab", 1000).Count);
    }

    [Fact]
    public void Fewer_tokens_than_bytes_are_refused()
    {
        string message = Assert.Throws<ArgumentOutOfRangeException>(() => BytePairTokenizer.Train("a", 256)).Message;
        Assert.Contains("257", message, StringComparison.Ordinal);
        Assert.Contains("256", message, StringComparison.Ordinal);
    }

    [Fact]
    public void More_tokens_make_a_text_shorter()
    {
        string text = string.Concat(Enumerable.Repeat("it was the best of times, it was the worst of times. ", 5));
        int[] lengths = [.. new[] { 257, 260, 265, 270 }.Select(size => BytePairTokenizer.Train(text, size).Encode(text).Length)];
        Assert.Equal(text.Length, lengths[0]);
        Assert.Equal(lengths.OrderDescending(), lengths);
        Assert.Equal(4, lengths.Distinct().Count());
    }

    private static string MostFrequent(BytePairTokenizer tokenizer, string text)
    {
        var pairs = new List<(int, int)>();
        foreach (ReadOnlySpan<char> piece in new TextPieces(text))
        {
            int[] tokens = tokenizer.Encode(piece);
            pairs.AddRange(tokens.Zip(tokens.Skip(1)));
        }

        (int left, int right) = pairs.CountBy(pair => pair).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).First().Key;
        return tokenizer.Decode([left, right]);
    }
}
