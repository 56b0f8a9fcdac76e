using System.Text;

namespace NetGen.Tests.Text;

public class BytePairTokenizerTests
{
    private const string Poem = "the cat sat on the mat, the cat's hat sat on the cat; that's that: naïve ☃☃ 🙂🙂 42 42\n\n";

    private static readonly BytePairTokenizer Trained = BytePairTokenizer.Train(Poem, 300);

    [Fact]
    public void Pairs_are_merged_in_the_order_of_their_ranks()
    {
        // lower = l o w er; newest = n e w est, as in Sennrich et al. 2016.
        BytePairTokenizer tokenizer = Vocabulary.Load("e s", "es t", "l o", "lo w", "e r");
        Assert.Equal(["low", "er"], Names(tokenizer, "lower"));
        Assert.Equal(["n", "e", "w", "est"], Names(tokenizer, "newest"));
        Assert.Equal(["es", "es", "est"], Names(tokenizer, "esesest"));
        Assert.Equal([" ", "low"], Names(tokenizer, " low"));
    }

    [Theory]
    [InlineData("aaa", "aa|a")]
    [InlineData("aaaa", "aaaa")]
    [InlineData("aaaaaaa", "aaaa|aa|a")]
    [InlineData("baaab", "b|aa|ab")]
    public void Of_equal_pairs_the_leftmost_comes_first(string text, string tokens) =>
        Assert.Equal(tokens.Split('|'), Names(Vocabulary.Load("a a", "a b", "aa aa"), text));

    [Fact]
    public void Encoding_is_the_published_algorithm()
    {
        var random = new Random(2);
        for (int i = 0; i < 2_000; i++)
        {
            string training = string.Concat(Enumerable.Range(0, 3).Select(_ => RandomText.Next(random)));
            BytePairTokenizer tokenizer = BytePairTokenizer.Train(training, 257 + random.Next(60));
            string text = RandomText.Next(random) + training;
            Assert.Equal(PublishedEncoding.Encode(tokenizer, text), tokenizer.Encode(text));
        }
    }

    [Fact]
    public void Every_text_comes_back()
    {
        var random = new Random(3);
        for (int i = 0; i < 20_000; i++)
        {
            string text = RandomText.Next(random);
            int[] tokens = Trained.Encode(text);
            Assert.Equal(text, Trained.Decode(tokens));
            Assert.Equal(text, Trained.Decode(Trained.Encode(text, withEndOfText: true)));
            Assert.Equal(Encoding.UTF8.GetByteCount(text), tokens.Sum(token => Trained.BytesOf(token).Length));
        }
    }

    [Fact]
    public void The_end_of_text_is_a_token_only_where_that_is_asked_for()
    {
        int end = Assert.NotNull(Trained.EndOfText);
        Assert.Equal(Trained.Count - 1, end);
        Assert.Equal("<|endoftext|>", Trained.Decode([end]));
        const string text = "the cat<|endoftext|><|endoftext|>the mat";
        Assert.DoesNotContain(end, Trained.Encode(text));
        Assert.Equal([.. Trained.Encode("the cat"), end, end, .. Trained.Encode("the mat")], Trained.Encode(text, withEndOfText: true));
        BytePairTokenizer without = Vocabulary.Load("a b");
        Assert.Null(without.EndOfText);
        Assert.Contains("<|endoftext|>", Assert.Throws<ArgumentException>(() => without.Encode("a", withEndOfText: true)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Tokens_are_added_to_a_list()
    {
        List<int> tokens = [7];
        Trained.Encode("the cat", tokens);
        Assert.Equal([7, .. Trained.Encode("the cat")], tokens);
        Assert.Throws<ArgumentNullException>(() => Trained.Encode("a", null!));
    }

    [Fact]
    public void Half_of_a_surrogate_pair_becomes_a_replacement()
    {
        Assert.Equal("\uFFFD", Trained.Decode(Trained.Encode("\uD83D")));
        Assert.Equal("a\uFFFDb", Trained.Decode(Trained.Encode("a\uDE42b")));
    }

    [Fact]
    public void Bytes_that_are_no_UTF8_become_replacements()
    {
        BytePairTokenizer bytes = Vocabulary.Load();
        int[] smile = bytes.Encode("🙂");
        Assert.Equal(4, smile.Length);
        Assert.Equal("\uFFFD", bytes.Decode(smile.AsSpan(0, 3)));
        Assert.Equal("\uFFFDa", bytes.Decode([smile[0], .. bytes.Encode("a")]));
        Assert.Equal("\uFFFD", bytes.Decode(smile.AsSpan(3)));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(300)]
    public void Tokens_that_are_none_are_refused(int token)
    {
        Assert.Contains($"received {token}", Assert.Throws<ArgumentOutOfRangeException>(() => Trained.Decode([0, token])).Message, StringComparison.Ordinal);
        Assert.Contains($"received {token}", Assert.Throws<ArgumentOutOfRangeException>(() => Trained.BytesOf(token).Length).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => new BytePairDecoder(Trained).Append(token));
    }

    [Fact]
    public void A_long_word_takes_no_quadratic_time()
    {
        // A million letters in one piece, each of which is merged: squared, they would take hours.
        BytePairTokenizer tokenizer = Vocabulary.Load("a b", "ab ab", "abab abab");
        int[] tokens = tokenizer.Encode(string.Concat(Enumerable.Repeat("ab", 500_000)));
        Assert.Equal(500_000 / 4, tokens.Length);
    }

    private static string[] Names(BytePairTokenizer tokenizer, string text) =>
        [.. tokenizer.Encode(text).Select(token => tokenizer.Decode([token]))];
}
