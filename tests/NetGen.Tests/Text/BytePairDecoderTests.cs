namespace NetGen.Tests.Text;

public class BytePairDecoderTests
{
    [Fact]
    public void Characters_come_when_they_are_whole()
    {
        BytePairTokenizer bytes = Vocabulary.Load();
        var decoder = new BytePairDecoder(bytes);
        Assert.Equal(["a", "", "ï", "", "", "☃", "", "", "", "🙂"], bytes.Encode("aï☃🙂").Select(decoder.Append));
        Assert.Equal("", decoder.Flush());
    }

    [Fact]
    public void What_is_not_whole_at_the_end_is_a_replacement_and_the_next_text_begins_anew()
    {
        BytePairTokenizer bytes = Vocabulary.Load();
        var decoder = new BytePairDecoder(bytes);
        Assert.Equal("", decoder.Append(bytes.Encode("☃")[0]));
        Assert.Equal("\uFFFD", decoder.Flush());
        Assert.Equal("a", decoder.Append(bytes.Encode("a")[0]));
        Assert.Throws<ArgumentNullException>(() => new BytePairDecoder(null!));
    }

    [Fact]
    public void Token_by_token_gives_the_text_of_all()
    {
        var random = new Random(4);
        BytePairTokenizer tokenizer = BytePairTokenizer.Train("the cat ☃☃☃ naïve naïve", 270);
        var decoder = new BytePairDecoder(tokenizer);
        for (int i = 0; i < 20_000; i++)
        {
            // Any tokens, so that bytes are often no UTF-8.
            int[] tokens = [.. Enumerable.Range(0, random.Next(12)).Select(_ => random.Next(tokenizer.Count))];
            Assert.Equal(tokenizer.Decode(tokens), string.Concat(tokens.Select(decoder.Append)) + decoder.Flush());
        }
    }
}
