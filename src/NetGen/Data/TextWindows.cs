namespace NetGen;

/// <summary>Data sets for models that predict the next token.</summary>
public static class TextWindows
{
    /// <summary>
    /// Windows of <paramref name="context"/> tokens, and for each position the token that follows it: [context] → [context].
    /// The windows share the tokens' memory.
    /// </summary>
    /// <param name="tokens">The text.</param>
    /// <param name="context">Length of a window, 1 or more.</param>
    /// <param name="stride">How far a window begins behind the last: 1 for all there are, <paramref name="context"/> for windows side by side.</param>
    /// <exception cref="ArgumentException">The text is too short for one window and the token behind it.</exception>
    public static Dataset Sequences(int[] tokens, int context, int stride = 1)
    {
        int count = Count(tokens, context, stride);
        return new Dataset(
            count, DataColumn.Windows(tokens, context, stride), DataColumn.Windows(tokens.AsMemory(1), context, stride));
    }

    /// <summary>
    /// Windows of <paramref name="context"/> tokens, and the one token that follows: [context] → []. The windows share the
    /// tokens' memory.
    /// </summary>
    /// <inheritdoc cref="Sequences"/>
    public static Dataset NextToken(int[] tokens, int context, int stride = 1)
    {
        int count = Count(tokens, context, stride);
        return new Dataset(
            count, DataColumn.Windows(tokens, context, stride), DataColumn.Windows(tokens.AsMemory(context), 1, stride));
    }

    /// <summary>
    /// For each character of each word, and for the boundary behind it, the <paramref name="context"/> tokens before it:
    /// [context] → []. Before a word lie boundaries. With a context of 1 these are all pairs of neighbours.
    /// </summary>
    /// <example>emma with a context of 2: ..→e, .e→m, em→m, mm→a, ma→.</example>
    /// <param name="words">The words, one sample and one for each character.</param>
    /// <param name="vocabulary">A vocabulary with a boundary.</param>
    /// <param name="context">Tokens of a sample, 1 or more.</param>
    /// <exception cref="ArgumentException">The vocabulary has no boundary, or a word has the boundary or an unknown character.</exception>
    public static Dataset Words(IEnumerable<string> words, CharacterVocabulary vocabulary, int context)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(vocabulary);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(context);
        if (vocabulary.Boundary is not { } boundary)
            throw new ArgumentException("Expected a vocabulary with a boundary, received one without.", nameof(vocabulary));
        var inputs = new List<int>();
        var targets = new List<int>();
        foreach (string word in words)
        {
            if (word.Contains(boundary, StringComparison.Ordinal))
                throw new ArgumentException($"Expected words without the boundary '{boundary}', received \"{word}\".", nameof(words));
            int[] padded = new int[context + word.Length + 1];
            vocabulary.Encode(word, padded.AsSpan(context, word.Length));
            for (int i = 0; i <= word.Length; i++)
            {
                inputs.AddRange(padded.AsSpan(i, context));
                targets.Add(padded[i + context]);
            }
        }

        return new Dataset(targets.Count, inputs.ToArray(), targets.ToArray());
    }

    private static int Count(int[] tokens, int context, int stride)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(context);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(stride);
        if (tokens.Length <= context)
        {
            throw new ArgumentException(
                $"Expected {context + 1L} tokens or more, a window of {context} and the one behind it, received {tokens.Length}.",
                nameof(tokens));
        }

        return ((tokens.Length - context - 1) / stride) + 1;
    }
}
