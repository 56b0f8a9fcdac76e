namespace NetGen.Tests.Data;

public class TextWindowsTests
{
    private static readonly int[] Tokens = [0, 1, 2, 3, 4, 5, 6];

    [Theory]
    [InlineData(1, "012→123 123→234 234→345 345→456")]
    [InlineData(2, "012→123 234→345")]
    [InlineData(3, "012→123 345→456")]
    [InlineData(4, "012→123")]
    [InlineData(5, "012→123")]
    public void Sequences_have_a_target_at_each_position(int stride, string expected) =>
        Assert.Equal(expected, Show(TextWindows.Sequences(Tokens, 3, stride), targets: 3));

    [Theory]
    [InlineData(1, "0123→4 1234→5 2345→6")]
    [InlineData(2, "0123→4 2345→6")]
    [InlineData(9, "0123→4")]
    public void NextToken_has_one_target(int stride, string expected) =>
        Assert.Equal(expected, Show(TextWindows.NextToken(Tokens, 4, stride), targets: 1));

    [Fact]
    public void The_shortest_text_is_a_window_and_one_token()
    {
        Assert.Equal("012345→6", Show(TextWindows.NextToken(Tokens, 6), targets: 1));
        Assert.Contains(
            "Expected 8 tokens or more, a window of 7 and the one behind it, received 7.",
            Assert.Throws<ArgumentException>(() => TextWindows.Sequences(Tokens, 7)).Message,
            StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => TextWindows.NextToken(Tokens, int.MaxValue));
    }

    [Fact]
    public void Words_begin_and_end_with_the_boundary()
    {
        string[] names = ["emma", "", "ed"];
        CharacterVocabulary vocabulary = CharacterVocabulary.FromWords(names);
        Assert.Equal(".adem", vocabulary.Characters);
        Assert.Equal("0→3 3→4 4→4 4→1 1→0 0→0 0→3 3→2 2→0", Show(TextWindows.Words(names, vocabulary, 1), targets: 1));
        Assert.Equal("000→3 003→4 034→4 344→1 441→0", Show(TextWindows.Words(["emma"], vocabulary, 3), targets: 1));
        Assert.Equal(0, TextWindows.Words([], vocabulary, 3).Count);
    }

    [Fact]
    public void Arguments_are_checked()
    {
        CharacterVocabulary vocabulary = CharacterVocabulary.FromWords(["emma"]);
        Assert.Throws<ArgumentException>(() => TextWindows.Words(["e.a"], vocabulary, 1));
        Assert.Throws<ArgumentException>(() => TextWindows.Words(["emmo"], vocabulary, 1));
        Assert.Throws<ArgumentException>(() => TextWindows.Words(["emma"], new CharacterVocabulary("ema"), 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => TextWindows.Words(["emma"], vocabulary, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => TextWindows.Sequences(Tokens, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => TextWindows.NextToken(Tokens, 1, stride: 0));
        Assert.Throws<ArgumentNullException>(() => TextWindows.Sequences(null!, 1));
    }

    private static string Show(Dataset dataset, int targets)
    {
        int context = dataset.Columns[0].SampleLength;
        NetworkDescription network = Describe.Network(
            [new PortDescription("x", ElementType.Index, [context], 7)], new PortDescription("target", ElementType.Index, [targets], 7));
        dataset.Check(network);
        var batch = new Batch(network, dataset.Count);
        dataset.Fill(batch, [.. Enumerable.Range(0, dataset.Count)]);
        return string.Join(" ", Enumerable.Range(0, dataset.Count).Select(
            i => $"{string.Concat(batch.Indices(0, i, 1).ToArray())}→{string.Concat(batch.Indices(1, i, 1).ToArray())}"));
    }
}
