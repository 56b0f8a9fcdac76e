using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace NetGen.Tests.Text;

/// <summary>Small vocabularies in GPT-2's files.</summary>
internal static class Vocabulary
{
    /// <summary>The tokens that GPT-2's vocabulary begins with, one for each byte, in order.</summary>
    public static readonly string[] Bytes = [.. Enumerable.Range(0, 256).Select(value => CharacterOf((byte)value)).Order(StringComparer.Ordinal)];

    /// <summary>The character by which the files write a byte: itself if Latin-1 can print it, else the next from U+0100 on.</summary>
    public static string CharacterOf(byte value)
    {
        const string printed = @"^[!-~\u00A1-\u00AC\u00AE-\u00FF]$";
        string itself = ((char)value).ToString();
        if (Regex.IsMatch(itself, printed, RegexOptions.CultureInvariant))
            return itself;
        int before = Enumerable.Range(0, value).Count(other => !Regex.IsMatch(((char)other).ToString(), printed, RegexOptions.CultureInvariant));
        return ((char)(0x100 + before)).ToString();
    }

    /// <summary>A tokenizer of the bytes and of what the merges make.</summary>
    public static BytePairTokenizer Load(params string[] merges) =>
        Load(Json([.. Bytes, .. merges.Select(merge => merge.Replace(" ", "", StringComparison.Ordinal))]), string.Join('\n', merges));

    /// <summary>A tokenizer of the texts of both files.</summary>
    public static BytePairTokenizer Load(string vocabulary, string merges) =>
        BytePairTokenizer.Load(new MemoryStream(Encoding.UTF8.GetBytes(vocabulary)), new MemoryStream(Encoding.UTF8.GetBytes(merges)));

    /// <summary>The vocabulary file that numbers tokens in order.</summary>
    public static string Json(params string[] tokens) =>
        JsonSerializer.Serialize(tokens.Select((name, token) => (name, token)).ToDictionary(entry => entry.name, entry => entry.token));
}
