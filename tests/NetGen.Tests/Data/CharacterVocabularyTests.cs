namespace NetGen.Tests.Data;

public class CharacterVocabularyTests
{
    [Fact]
    public void Tokens_are_the_places_in_the_sorted_order()
    {
        var vocabulary = new CharacterVocabulary("zebra Ab\n");
        Assert.Equal("\n Aaberz", vocabulary.Characters);
        Assert.Equal(8, vocabulary.Count);
        Assert.Null(vocabulary.Boundary);
        Assert.Equal([4, 3, 0, 7], vocabulary.Encode("ba\nz"));
        Assert.Equal("ba\nz", vocabulary.Decode([4, 3, 0, 7]));
        Assert.Equal('z', vocabulary.Decode(7));
        Assert.True(vocabulary.TryGetToken('e', out int token));
        Assert.Equal(5, token);
        Assert.False(vocabulary.TryGetToken('q', out _));
        Assert.Empty(vocabulary.Encode(""));
        Assert.Equal("", vocabulary.Decode([]));
    }

    [Fact]
    public void Any_text_comes_back()
    {
        const string text = "naïve ☃ 🙂 \u0000 ﬁ";
        var vocabulary = new CharacterVocabulary(text);
        Assert.Equal(text, vocabulary.Decode(vocabulary.Encode(text)));
    }

    [Fact]
    public void The_boundary_has_token_0()
    {
        var vocabulary = new CharacterVocabulary("a b~", boundary: '~');
        Assert.Equal("~ ab", vocabulary.Characters);
        Assert.Equal('~', vocabulary.Boundary);
        CharacterVocabulary names = CharacterVocabulary.FromWords(["emma", "ann-marie"]);
        Assert.Equal(".-aeimnr", names.Characters);
        Assert.Equal('.', names.Boundary);
        Assert.Contains("\"a.b\"", Assert.Throws<ArgumentException>(() => CharacterVocabulary.FromWords(["a", "a.b"])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_stored_vocabulary_comes_back()
    {
        CharacterVocabulary names = CharacterVocabulary.FromWords(["emma"]);
        CharacterVocabulary restored = CharacterVocabulary.FromCharacters(names.Characters, hasBoundary: true);
        Assert.Equal((names.Characters, names.Boundary), (restored.Characters, restored.Boundary));
        Assert.Equal([2, 0], CharacterVocabulary.FromCharacters("zya").Encode("az"));
        Assert.Contains("'a' (U+0061)", Assert.Throws<ArgumentException>(() => CharacterVocabulary.FromCharacters("aba")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("abé", "received 'é' (U+00E9) at position 2.")]
    [InlineData("\tab", "received U+0009 at position 0.")]
    [InlineData("a🙂", "received U+D83D at position 1.")]
    public void Unknown_characters_are_named(string text, string expected)
    {
        var thrown = Assert.Throws<ArgumentException>(() => new CharacterVocabulary("ab").Encode(text));
        Assert.Contains(expected, thrown.Message, StringComparison.Ordinal);
        Assert.Equal("text", thrown.ParamName);
    }

    [Fact]
    public void Arguments_are_checked()
    {
        var vocabulary = new CharacterVocabulary("ab");
        Assert.Contains(
            "received 2 at position 1", Assert.Throws<ArgumentException>(() => vocabulary.Decode([1, 2])).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => vocabulary.Decode([-1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => vocabulary.Decode(2));
        Assert.Throws<ArgumentOutOfRangeException>(() => vocabulary.Decode(-1));
        Assert.Throws<ArgumentException>(() => vocabulary.Encode("ab", new int[3]));
        Assert.Throws<ArgumentException>(() => new CharacterVocabulary(""));
        Assert.Throws<ArgumentNullException>(() => new CharacterVocabulary(null!));
        Assert.Throws<ArgumentException>(() => CharacterVocabulary.FromCharacters("", hasBoundary: true));
    }
}
