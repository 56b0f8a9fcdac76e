namespace NetGen;

/// <summary>The tokens of a beam search's sequences, as a tree: each token with the place of the one before it.</summary>
/// <param name="width">Sequences at each length.</param>
/// <param name="maximumLength">Tokens of a sequence.</param>
internal sealed class BeamPaths(int width, int maximumLength)
{
    private readonly int[] tokens = new int[width * maximumLength];
    private readonly int[] parents = new int[width * maximumLength];

    /// <summary>Notes what a sequence of <paramref name="length"/> tokens ends with.</summary>
    /// <param name="beam">The sequence's index among those of its length.</param>
    /// <param name="length">Its length, from 1.</param>
    /// <param name="last">Its last token, and which sequence that continues.</param>
    public void Set(int beam, int length, BeamCandidate last)
    {
        int place = ((length - 1) * width) + beam;
        (tokens[place], parents[place]) = (last.Token, last.Beam);
    }

    /// <summary>Writes all tokens of a sequence, as many as there is room for.</summary>
    public void CopyTo(Span<int> sequence, int beam)
    {
        for (int i = sequence.Length - 1; i >= 0; i--)
        {
            int place = (i * width) + beam;
            (sequence[i], beam) = (tokens[place], parents[place]);
        }
    }
}
