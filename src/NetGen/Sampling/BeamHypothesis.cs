namespace NetGen;

/// <summary>A sequence that <see cref="BeamSearch{TState}"/> has found. The next search writes over it.</summary>
public sealed class BeamHypothesis
{
    private readonly int[] tokens;
    private int length;

    internal BeamHypothesis(int maximumLength) => tokens = new int[maximumLength];

    /// <summary>The tokens, without the one that was there at the start and without the end token.</summary>
    public ReadOnlySpan<int> Tokens => tokens.AsSpan(0, length);

    /// <summary>ln p of the sequence: the sum of its tokens' log-probabilities, that of the end token included.</summary>
    public double LogProbability { get; private set; }

    /// <summary>What sequences are ranked by: the log-probability over the length penalty.</summary>
    public double Score { get; private set; }

    /// <summary>Whether the end token came; if not, the maximum length did.</summary>
    public bool Ended { get; private set; }

    /// <summary>Becomes another sequence.</summary>
    /// <returns>Room for its tokens.</returns>
    internal Span<int> Set(int length, double logProbability, double score, bool ended)
    {
        (this.length, LogProbability, Score, Ended) = (length, logProbability, score, ended);
        return tokens.AsSpan(0, length);
    }
}
