using System.Text;

namespace NetGen.Tests.Text;

public class BytePairFilesTests
{
    [Fact]
    public void Bytes_have_the_characters_and_numbers_of_the_published_vocabulary()
    {
        // vocab.json of GPT-2: "!": 0, "\"": 1, "a": 64, "¡": 94, "ÿ": 187, "Ā": 188, "Ċ": 198, "Ġ": 220.
        BytePairTokenizer bytes = BytePairTokenizer.Train("", 257);
        Assert.Equal([0, 1, 64, 198, 220, 188], bytes.Encode("!\"a\n \0"));
        Assert.Equal([0xA1], bytes.BytesOf(94).ToArray());
        Assert.Equal([0xFF], bytes.BytesOf(187).ToArray());
    }

    [Fact]
    public void Published_tokens_come_out_of_published_lines()
    {
        // The first merges of GPT-2, and their numbers.
        const string merges = "#version: 0.2\nĠ t\nĠ a\nh e\ni n\nr e\no n\nĠt he\n";
        BytePairTokenizer tokenizer = Vocabulary.Load(Vocabulary.Json([.. Vocabulary.Bytes, "Ġt", "Ġa", "he", "in", "re", "on", "Ġthe", "<|endoftext|>"]), merges);
        Assert.Equal([262, 257], tokenizer.Encode(" the a".AsSpan(0, 6)));
        Assert.Equal(263, tokenizer.EndOfText);
    }

    [Fact]
    public void What_is_saved_is_loaded()
    {
        BytePairTokenizer tokenizer = BytePairTokenizer.Train("the cat sat on the mat, the cat's ☃☃☃\n\n\n", 290);
        using var folder = new TemporaryDirectory();
        (string vocabulary, string merges) = (folder.File("vocab.json"), folder.File("merges.txt"));
        tokenizer.Save(vocabulary, merges);
        BytePairTokenizer loaded = BytePairTokenizer.Load(vocabulary, merges);
        Assert.Equal(tokenizer.Count, loaded.Count);
        Assert.Equal(tokenizer.EndOfText, loaded.EndOfText);
        Assert.All(Enumerable.Range(0, tokenizer.Count), token => Assert.Equal(tokenizer.BytesOf(token).ToArray(), loaded.BytesOf(token).ToArray()));
        const string text = "the cat on a hat ☃";
        Assert.Equal(tokenizer.Encode(text), loaded.Encode(text));
        Assert.StartsWith("#version: 0.2\n", File.ReadAllText(merges), StringComparison.Ordinal);
    }

    [Fact]
    public void Ends_of_lines_and_byte_order_marks_do_not_matter()
    {
        string json = Vocabulary.Json([.. Vocabulary.Bytes, "ab", "abc"]);
        Assert.Equal([257], Vocabulary.Load("\uFEFF" + json, "\uFEFF#version: 0.2\r\na b\r\nab c\r\n").Encode("abc"));
        Assert.Equal([257], Vocabulary.Load(json, "a b\nab c").Encode("abc"));
    }

    [Theory]
    [InlineData("", "malformed JSON")]
    [InlineData("[]", "expected an object of tokens and their numbers, received StartArray")]
    [InlineData("{\"a\": 0", "malformed JSON")]
    [InlineData("{\"a\": 0} x", "malformed JSON")]
    [InlineData("{\"a\": 0,\n \"b\": \"1\"}", "\"b\": expected a number, 0 or more, received 1")]
    [InlineData("{\"a\": 0, \"b\": 1.5}", "\"b\": expected a number, 0 or more, received 1.5")]
    [InlineData("{\"a\": -1}", "\"a\": expected a number, 0 or more, received -1")]
    [InlineData("{\"a\": {}}", "\"a\": expected a number, 0 or more")]
    [InlineData("{\"a\": 0, \"a\": 1}", "expected each token once, received \"a\" again")]
    [InlineData("{\"a\": 0, \"b\": 0}", "expected each number once, received 0 for \"a\" and \"b\"")]
    [InlineData("{\"a\": 0, \"b\": 2}", "\"b\": expected a number below 2, as many as there are tokens, received 2")]
    [InlineData("{\"a\": 0, \"\\ud800\": 1}", "malformed JSON")]
    [InlineData("{\"a b\": 0}", "\"a b\": expected characters that stand for bytes, received U+0020")]
    [InlineData("{\"a\": 0}", "expected a token for each single byte, received none for 0, \"Ā\"")]
    public void A_malformed_vocabulary_is_refused(string vocabulary, string message)
    {
        string received = Assert.Throws<InvalidDataException>(() => Vocabulary.Load(vocabulary, "")).Message;
        Assert.StartsWith("The vocabulary: ", received, StringComparison.Ordinal);
        Assert.Contains(message, received, StringComparison.Ordinal);
    }

    [Fact]
    public void A_vocabulary_that_is_no_UTF8_is_refused() => Assert.Contains(
        "no UTF-8",
        Assert.Throws<InvalidDataException>(() => BytePairTokenizer.Load(new MemoryStream([0x7B, 0xFF]), new MemoryStream())).Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("a", "line 1: expected two tokens with a space between them, received \"a\"")]
    [InlineData("#version: 0.2\na b\n\nab c", "line 3: expected two tokens with a space between them, received \"\"")]
    [InlineData("a b\na b c", "line 2: expected two tokens with a space between them, received \"a b c\"")]
    [InlineData("ab c", "line 1: expected single bytes and tokens that a line above has made, received \"ab\"")]
    [InlineData("a b\nab zz", "line 2: expected single bytes and tokens that a line above has made, received \"zz\"")]
    [InlineData("a b\na c", "line 2: expected tokens whose merger is one of The vocabulary, received \"a c\"")]
    [InlineData("a b\nb c\nab c\na bc", "line 4: expected each token to be made by one merge, received \"a bc\" for \"abc\" again")]
    [InlineData("a b\na b", "line 2: expected each token to be made by one merge, received \"a b\" for \"ab\" again")]
    public void Malformed_merges_are_refused(string merges, string message)
    {
        string json = Vocabulary.Json([.. Vocabulary.Bytes, "ab", "bc", "abc"]);
        Assert.Equal($"The merges: {message}.", Assert.Throws<InvalidDataException>(() => Vocabulary.Load(json, merges)).Message);
    }

    [Fact]
    public void Two_files_of_one_name_are_refused_and_nothing_is_written()
    {
        using var folder = new TemporaryDirectory();
        string path = folder.File("tokenizer");
        Assert.Throws<ArgumentException>(() => BytePairTokenizer.Train("the cat", 260).Save(path, path));
        Assert.False(File.Exists(path));
    }

    [Fact]
    public void A_file_that_is_cut_off_is_refused_or_still_whole()
    {
        using MemoryStream vocabulary = new(), merges = new();
        BytePairTokenizer.Train("the cat sat on the mat, the cat's hat", 270).Save(vocabulary, merges);
        for (int length = 0; length < vocabulary.Length; length++)
        {
            var cut = new MemoryStream(vocabulary.ToArray(), 0, length);
            Assert.Throws<InvalidDataException>(() => BytePairTokenizer.Load(cut, new MemoryStream(merges.ToArray())));
        }
    }

    [Fact]
    public void Random_damage_is_refused_or_gives_a_tokenizer_that_works()
    {
        using MemoryStream vocabulary = new(), merges = new();
        BytePairTokenizer.Train("the cat sat on the mat, the cat's hat", 270).Save(vocabulary, merges);
        var random = new Random(5);
        for (int i = 0; i < 3_000; i++)
        {
            byte[][] files = [vocabulary.ToArray(), merges.ToArray()];
            byte[] damaged = files[random.Next(2)];
            damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            try
            {
                BytePairTokenizer tokenizer = BytePairTokenizer.Load(new MemoryStream(files[0]), new MemoryStream(files[1]));
                Assert.Equal("the cat ☃", tokenizer.Decode(tokenizer.Encode("the cat ☃")));
            }
            catch (InvalidDataException)
            {
                // The message is tested above; here, that nothing else is thrown.
            }
        }
    }

    [Fact]
    public void Arguments_are_checked()
    {
        Assert.Throws<ArgumentException>(() => BytePairTokenizer.Load("", "merges.txt"));
        Assert.Throws<ArgumentNullException>(() => BytePairTokenizer.Load(new MemoryStream(), null!));
        Assert.Throws<ArgumentNullException>(() => BytePairTokenizer.Train("a", 257).Save(null!, new MemoryStream()));
        Assert.Throws<FileNotFoundException>(() => BytePairTokenizer.Load("no such file", "merges.txt"));
    }
}
