namespace NetGen;

/// <summary>Makes a tokenizer of the names of tokens and of merges, and checks that they fit.</summary>
internal sealed class BytePairBuilder
{
    /// <summary>Tokens that a vocabulary has at least: one for each value of a byte.</summary>
    public const int Bytes = 256;

    private readonly string vocabulary;
    private readonly byte[][] bytesOf;
    private readonly int[] tokenOf = new int[Bytes];
    private readonly Dictionary<string, int> tokens = new(StringComparer.Ordinal);
    private readonly HashSet<int> made = [];
    private readonly BytePairMerges merges = new();

    /// <summary>Begins with the vocabulary.</summary>
    /// <param name="names">The tokens as <see cref="ByteCharacters"/>, in order, each once.</param>
    /// <param name="vocabulary">Where they come from, for messages.</param>
    /// <exception cref="InvalidDataException">A name has a character that stands for no byte, or a byte has no token.</exception>
    public BytePairBuilder(string[] names, string vocabulary)
    {
        this.vocabulary = vocabulary;
        bytesOf = new byte[names.Length][];
        for (int token = 0; token < names.Length; token++)
        {
            tokens.Add(names[token], token);
            bytesOf[token] = ByteCharacters.TryRead(names[token], out byte[]? bytes, out char stranger)
                ? bytes
                : throw new InvalidDataException($"{vocabulary}: \"{names[token]}\": expected characters that stand for bytes, received U+{(int)stranger:X4}.");
        }

        for (int value = 0; value < Bytes; value++)
        {
            string name = ByteCharacters.Of((byte)value).ToString();
            tokenOf[value] = tokens.TryGetValue(name, out int token)
                ? token
                : throw new InvalidDataException($"{vocabulary}: expected a token for each single byte, received none for {value}, \"{name}\".");
        }

        made.UnionWith(tokenOf);
    }

    /// <summary>Adds the merge of the next rank.</summary>
    /// <param name="line">Two tokens with a space between them, each a byte or made by a merge before.</param>
    /// <param name="place">Where it stands, for messages.</param>
    /// <exception cref="InvalidDataException">It is not so, or their merger is no token or is made already.</exception>
    public void AddMerge(string line, string place)
    {
        string[] parts = line.Split(' ');
        if (parts.Length != 2)
            throw new InvalidDataException($"{place}: expected two tokens with a space between them, received \"{line}\".");
        int left = Known(parts[0], place), right = Known(parts[1], place);
        if (!tokens.TryGetValue(parts[0] + parts[1], out int token))
            throw new InvalidDataException($"{place}: expected tokens whose merger is one of {vocabulary}, received \"{line}\".");
        if (!made.Add(token))
            throw new InvalidDataException($"{place}: expected each token to be made by one merge, received \"{line}\" for \"{parts[0]}{parts[1]}\" again.");
        merges.Add(left, right, token);
    }

    /// <summary>The tokenizer.</summary>
    public BytePairTokenizer Build() =>
        new(bytesOf, tokenOf, merges, tokens.TryGetValue(BytePairTokenizer.EndOfTextName, out int end) ? end : null);

    private int Known(string name, string place) => tokens.TryGetValue(name, out int token) && made.Contains(token)
        ? token
        : throw new InvalidDataException($"{place}: expected single bytes and tokens that a line above has made, received \"{name}\".");
}
