using System.Diagnostics.CodeAnalysis;

namespace NetGen;

/// <summary>
/// The characters by which GPT-2's files write bytes: what can be printed in Latin-1 is itself, the others are those from U+0100 on, in order.
/// So a space is Ġ (U+0120), and no token has a blank or an end of line in it.
/// </summary>
internal static class ByteCharacters
{
    private const int Bytes = 256;
    private const char FirstReplacement = '\u0100';

    private static readonly char[] Characters = CreateTable();
    private static readonly Dictionary<char, byte> BytesByCharacter = Enumerable.Range(0, Bytes).ToDictionary(value => Characters[value], value => (byte)value);

    /// <summary>The character of a byte.</summary>
    public static char Of(byte value) => Characters[value];

    /// <summary>The bytes that a text of such characters stands for.</summary>
    /// <param name="text">The text.</param>
    /// <param name="bytes">The bytes.</param>
    /// <param name="stranger">If it fails, the first character that stands for none.</param>
    public static bool TryRead(string text, [NotNullWhen(true)] out byte[]? bytes, out char stranger)
    {
        stranger = default;
        bytes = new byte[text.Length];
        for (int i = 0; i < text.Length; i++)
        {
            if (BytesByCharacter.TryGetValue(text[i], out bytes[i]))
                continue;
            (bytes, stranger) = (null, text[i]);
            return false;
        }

        return true;
    }

    private static char[] CreateTable()
    {
        var table = new char[Bytes];
        char replacement = FirstReplacement;
        for (int value = 0; value < Bytes; value++)
        {
            bool isItself = (char)value is (>= '!' and <= '~') or (>= '¡' and <= '¬') or (>= '®' and <= 'ÿ');
            table[value] = isItself ? (char)value : replacement++;
        }

        return table;
    }
}
