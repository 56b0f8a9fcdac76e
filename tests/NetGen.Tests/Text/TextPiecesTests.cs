using System.Text;
using System.Text.RegularExpressions;

namespace NetGen.Tests.Text;

/// <summary>The scanner against the published pattern, as .NET's regular expressions match it.</summary>
public partial class TextPiecesTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("Hello, world!", "Hello|,| world|!")]
    [InlineData("I'll say it's 7'd, we've  DON'T", "I|'ll| say| it|'s| 7|'d|,| we|'ve| | DON|'|T")]
    [InlineData("a  b   c ", "a| | b|  | c| ")]
    [InlineData("a\n\nb\n", "a|\n|\n|b|\n")]
    [InlineData("x=41+1;", "x|=|41|+|1|;")]
    [InlineData(" 's ''s", " '|s| ''|s")]
    [InlineData("abc123²³ Ⅷ", "abc|123²³| Ⅷ")]
    [InlineData("𝒜𝒜 𝟘𝟘 👍", "𝒜𝒜| 𝟘𝟘| 👍")]
    public void Pieces_are_those_of_the_published_pattern(string text, string pieces) => Assert.Equal(pieces, string.Join('|', Scan(text)));

    [Fact]
    public void Random_texts_are_cut_where_the_pattern_cuts_them()
    {
        var random = new Random(1);
        for (int i = 0; i < 50_000; i++)
        {
            string text = RandomText.Next(random);
            Assert.Equal(Match(text), Scan(text));
        }
    }

    [Fact]
    public void Every_code_point_and_every_half_of_a_surrogate_pair_has_its_class()
    {
        // Between others of each class, and in texts of thousands: the pattern takes its time to start.
        const int together = 1 << 12;
        for (int first = 0; first <= 0x10FFFF; first += together)
        {
            var text = new StringBuilder();
            for (int point = first; point < first + together; point++)
            {
                string self = point <= char.MaxValue ? ((char)point).ToString() : new Rune(point).ToString();
                text.Append($"a{self}1{self} {self}!");
            }

            Assert.Equal(Match(text.ToString()), Scan(text.ToString()));
        }
    }

    /// <summary>.NET's pattern sees code units: beyond the first plane a character stands in for each, of its class and of the same length.</summary>
    private static string[] Match(string text)
    {
        var units = new StringBuilder();
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (rune.IsBmp)
                units.Append((char)rune.Value);
            else
                units.Append(Rune.IsLetter(rune) ? 'x' : Rune.IsNumber(rune) ? '0' : '~', 2);
        }

        return [.. Published().Matches(units.ToString()).Select(match => text.Substring(match.Index, match.Length))];
    }

    private static string[] Scan(string text)
    {
        var pieces = new List<string>();
        foreach (ReadOnlySpan<char> piece in new TextPieces(text))
            pieces.Add(piece.ToString());
        return [.. pieces];
    }

    [GeneratedRegex(@"'s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+")]
    private static partial Regex Published();
}
