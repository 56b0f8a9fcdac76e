namespace NetGen.Tests.Course;

/// <summary>The notes on tokens: characters as indices, and words that are only counted.</summary>
public partial class TokensTests
{
    [Fact]
    public void Char_tokens_to_be() => CourseCase.Check(course =>
    {
        string text = course.Input("text").GetString()!, part = course.Input("encode").GetString()!;
        var vocabulary = new CharacterVocabulary(text);
        Assert.Equal(course.ExpectedWords("vocabulary"), vocabulary.Characters.Select(character => $"{character}"));
        Assert.Equal(course.ExpectedInts("tokens"), vocabulary.Encode(part));
        Assert.Equal(course.ExpectedInts("all"), vocabulary.Encode(text));
        Assert.Equal(text, vocabulary.Decode(vocabulary.Encode(text)));
    });

    [Fact]
    public void Bag_of_words_to_be() => CourseCase.Check(course =>
    {
        string[] words = course.Input("text").GetString()!.Split(' ');
        string[] vocabulary = [.. words.Distinct().Order(StringComparer.Ordinal)];
        int[] tokens = [.. words.Select(word => Array.IndexOf(vocabulary, word))];
        Assert.Equal(course.ExpectedWords("vocabulary"), vocabulary);

        var counts = new float[4];
        new Text().Forward(tokens, counts);
        course.AssertValue("counts", counts);
        new Pair().Forward(tokens.AsSpan(..2), counts);
        course.AssertValue("to be", counts);
    });

    [Network, Tokens(6, 4), BagOfWords]
    private sealed partial class Text;

    [Network, Tokens(2, 4), BagOfWords]
    private sealed partial class Pair;
}
