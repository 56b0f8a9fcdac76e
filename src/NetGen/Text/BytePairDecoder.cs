using System.Text;

namespace NetGen;

/// <summary>The text of tokens that come one by one, as a network writes them. A character whose bytes are not all there yet is kept back.</summary>
/// <param name="tokenizer">The vocabulary.</param>
public sealed class BytePairDecoder(BytePairTokenizer tokenizer)
{
    private readonly BytePairTokenizer tokenizer = tokenizer ?? throw new ArgumentNullException(nameof(tokenizer));
    private readonly Decoder utf8 = Encoding.UTF8.GetDecoder();

    /// <summary>The text that is complete with one more token; empty if none is.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such token; nothing has changed then.</exception>
    public string Append(int token) => Convert(tokenizer.BytesOf(token), flush: false);

    /// <summary>Ends the text, and begins another: bytes of a character that has not become whole are U+FFFD.</summary>
    public string Flush() => Convert([], flush: true);

    private string Convert(ReadOnlySpan<byte> bytes, bool flush)
    {
        var text = new char[utf8.GetCharCount(bytes, flush)];
        return new string(text, 0, utf8.GetChars(bytes, text, flush));
    }
}
