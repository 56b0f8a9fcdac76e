using System.Text;

namespace NetGen;

/// <summary>
/// Texts as tokens of a byte-level byte-pair encoding, as GPT-2 has it (Radford et al. 2019, "Language models are unsupervised multitask
/// learners"): the bytes of UTF-8, neighbours of which are merged into longer and longer tokens. Every text has tokens.
/// </summary>
/// <remarks>
/// <see cref="Load(string, string)"/> reads the published <c>vocab.json</c> and <c>merges.txt</c>, <see cref="Train"/> makes a vocabulary of a
/// text. Does not change: any number of threads may use one.
/// </remarks>
/// <example>
/// <code>
/// BytePairTokenizer tokenizer = BytePairTokenizer.Load("vocab.json", "merges.txt");
/// int[] tokens = tokenizer.Encode("Hello, world!");
/// string text = tokenizer.Decode(tokens);
/// </code>
/// </example>
public sealed partial class BytePairTokenizer
{
    /// <summary>The token that marks where one text ends and the next begins.</summary>
    public const string EndOfTextName = "<|endoftext|>";

    private readonly byte[][] bytesOf;
    private readonly int[] tokenOf;
    private readonly BytePairMerges merges;

    internal BytePairTokenizer(byte[][] bytesOf, int[] tokenOf, BytePairMerges merges, int? endOfText)
    {
        this.bytesOf = bytesOf;
        this.tokenOf = tokenOf;
        this.merges = merges;
        EndOfText = endOfText;
    }

    /// <summary>Number of tokens; they are 0 to this number less 1.</summary>
    public int Count => bytesOf.Length;

    /// <summary>The token <see cref="EndOfTextName"/>, if the vocabulary has it.</summary>
    public int? EndOfText { get; }

    /// <summary>The bytes of a token: UTF-8, or a part of it. Those of <see cref="EndOfText"/> are its name.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such token.</exception>
    public ReadOnlySpan<byte> BytesOf(int token) => (uint)token < (uint)Count
        ? bytesOf[token]
        : throw new ArgumentOutOfRangeException(nameof(token), token, $"Expected a token from 0 to {Count - 1}, received {token}.");

    /// <summary>The tokens of a text.</summary>
    /// <param name="text">Any text. Half of a surrogate pair, which UTF-8 cannot have, becomes U+FFFD.</param>
    /// <param name="withEndOfText">
    /// Whether <see cref="EndOfTextName"/> within the text becomes the token of that name; if not, it is text like any other, which is right for
    /// what users type.
    /// </param>
    /// <exception cref="ArgumentException">The token is asked for, and the vocabulary has none.</exception>
    public int[] Encode(ReadOnlySpan<char> text, bool withEndOfText = false)
    {
        var tokens = new List<int>();
        Encode(text, tokens, withEndOfText);
        return [.. tokens];
    }

    /// <summary>Adds the tokens of a text to a list.</summary>
    /// <param name="text">The text.</param>
    /// <param name="tokens">Gets the tokens, behind those that it has.</param>
    /// <param name="withEndOfText">See <see cref="Encode(ReadOnlySpan{char}, bool)"/>.</param>
    /// <inheritdoc cref="Encode(ReadOnlySpan{char}, bool)"/>
    public void Encode(ReadOnlySpan<char> text, List<int> tokens, bool withEndOfText = false)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        if (!withEndOfText)
        {
            EncodeText(text, tokens);
            return;
        }

        if (EndOfText is not { } end)
            throw new ArgumentException($"Expected a vocabulary with {EndOfTextName}, received one without.", nameof(withEndOfText));
        for (int length; (length = text.IndexOf(EndOfTextName, StringComparison.Ordinal)) >= 0; text = text[(length + EndOfTextName.Length)..])
        {
            EncodeText(text[..length], tokens);
            tokens.Add(end);
        }

        EncodeText(text, tokens);
    }

    /// <summary>The text of tokens. Bytes that are no UTF-8, as where a text is cut within a character, become U+FFFD.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such token.</exception>
    public string Decode(ReadOnlySpan<int> tokens)
    {
        int length = 0;
        foreach (int token in tokens)
            length = checked(length + BytesOf(token).Length);
        var bytes = new byte[length];
        Span<byte> rest = bytes;
        foreach (int token in tokens)
        {
            BytesOf(token).CopyTo(rest);
            rest = rest[BytesOf(token).Length..];
        }

        return Encoding.UTF8.GetString(bytes);
    }

    private void EncodeText(ReadOnlySpan<char> text, List<int> tokens)
    {
        var queue = new BytePairQueue();
        byte[] bytes = [];
        int[] piece = [];
        foreach (ReadOnlySpan<char> characters in new TextPieces(text))
        {
            int most = Encoding.UTF8.GetMaxByteCount(characters.Length);
            if (bytes.Length < most)
                (bytes, piece) = (new byte[most], new int[most]);
            int length = Encoding.UTF8.GetBytes(characters, bytes);
            for (int i = 0; i < length; i++)
                piece[i] = tokenOf[bytes[i]];
            tokens.AddRange(piece.AsSpan(0, merges.Apply(piece.AsSpan(0, length), queue)));
        }
    }
}
