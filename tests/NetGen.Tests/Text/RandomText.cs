using System.Text;

namespace NetGen.Tests.Text;

/// <summary>Random texts in which letters, numbers, spaces and all else of every plane of Unicode meet often.</summary>
internal static class RandomText
{
    private static readonly string[] Pieces =
    [
        "a", "b", "ab", "é", "ß", "ж", "文", "ʰ", "ǅ", "𝒜", "𐍈", "👍", "👩‍👩‍👧", "́", "1", "42", "²", "Ⅷ", "𝟘", "٣", "!", "?!", "_", "€", "'",
        "'s", "'t", "'re", "'ve", "'m", "'ll", "'d", "'S", "'x", " ", "  ", "   ", "\n", "\r\n", "\t", "\u0085", "\u00A0", "\u2003", "\u2028", "\u3000",
        "\u200B", "\0", "\u001F", "\uFEFF", "\uFFFD", "<|endoftext|>", "the", " the", "e", "th",
    ];

    /// <summary>A text without halves of surrogate pairs.</summary>
    public static string Next(Random random)
    {
        var text = new StringBuilder();
        for (int count = random.Next(40); count > 0; count--)
        {
            if (random.Next(4) > 0)
                text.Append(Pieces[random.Next(Pieces.Length)]);
            else
                text.Append(AnyRune(random));
        }

        return text.ToString();
    }

    private static Rune AnyRune(Random random)
    {
        Rune rune;
        int last = random.Next(2) == 0 ? 0xFFFF : 0x10FFFF;
        while (!Rune.TryCreate(random.Next(last + 1), out rune))
        {
        }

        return rune;
    }
}
