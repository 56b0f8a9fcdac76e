namespace NetGen;

/// <summary>
/// Looks for the likeliest sequences: of all continuations of the <c>width</c> likeliest sequences so far, it keeps the <c>width</c>
/// likeliest, step after step. A sequence that ends leaves the beam and takes its place with it (Sutskever, Vinyals and Le 2014,
/// "Sequence to sequence learning with neural networks"). Width 1 is the greedy choice; a width as great as the number of all
/// sequences makes the search exact.
/// </summary>
/// <typeparam name="TState">What the model carries from step to step.</typeparam>
/// <remarks>
/// All memory is allocated by the constructor: a search allocates nothing itself. The same logits give the same sequences: of equally
/// likely ones that comes first whose beginning did, then that with the lower token. Not for several threads at once.
/// </remarks>
/// <example>
/// <code>
/// var search = new BeamSearch&lt;CharNet.State&gt;(net.Step, net.CreateState, vocabulary: 65, width: 4, maximumLength: 100);
/// ReadOnlySpan&lt;int&gt; likeliest = search.Run(start)[0].Tokens;
/// </code>
/// </example>
public sealed class BeamSearch<TState>
    where TState : class, IStreamingState<TState>
{
    private readonly TokenStep<TState> step;
    private readonly BeamStates<TState> states;
    private readonly BeamPaths paths;
    private readonly BeamCandidates candidates;
    private readonly BeamResults results;
    private readonly int maximumLength;
    private readonly float[] logits;

    // The sequences that are followed, each as the candidate that it was.
    private readonly BeamCandidate[] beams;

    /// <summary>Allocates all that a search needs.</summary>
    /// <param name="step">One step of the model: <c>net.Step</c>.</param>
    /// <param name="createState">Creates a state; called <paramref name="width"/> times: <c>net.CreateState</c>.</param>
    /// <param name="vocabulary">Number of tokens that may follow, which is the number of logits.</param>
    /// <param name="width">Sequences that are followed at once.</param>
    /// <param name="maximumLength">
    /// Most tokens of a sequence, the end token included. The model takes as many steps, the first token's among them: a network with a <c>ContextLength</c> needs so much room behind the state
    /// that a search begins with.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">One of the numbers is not positive, or so many sequences of that length are more than an array holds.</exception>
    /// <exception cref="InvalidOperationException"><paramref name="createState"/> gave null, or a state again.</exception>
    public BeamSearch(TokenStep<TState> step, Func<TState> createState, int vocabulary, int width, int maximumLength)
    {
        ArgumentNullException.ThrowIfNull(step);
        ArgumentNullException.ThrowIfNull(createState);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(vocabulary);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maximumLength);
        if (maximumLength > Array.MaxLength / width)
        {
            throw new ArgumentOutOfRangeException(
                nameof(maximumLength), maximumLength, $"Expected at most {Array.MaxLength / width} tokens for a width of {width}, received {maximumLength}.");
        }

        (this.step, this.maximumLength) = (step, maximumLength);
        logits = new float[vocabulary];
        beams = new BeamCandidate[width];
        candidates = new BeamCandidates(width);
        paths = new BeamPaths(width, maximumLength);
        results = new BeamResults(width, maximumLength);
        states = new BeamStates<TState>(createState, width);
    }

    /// <summary>The token that ends a sequence; null, the default, if only the maximum length does.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such token.</exception>
    public int? EndToken
    {
        get;
        init
        {
            if (value is { } token && (uint)token >= (uint)logits.Length)
                throw new ArgumentOutOfRangeException(nameof(value), token, $"Expected a token from 0 to {logits.Length - 1}, received {token}.");
            field = value;
        }
    }

    /// <summary>
    /// α of the score by which results are ranked, ln p / ((5 + length) / 6)^α, the end token counted (Wu et al. 2016, "Google's
    /// neural machine translation system"). 0, the default, ranks by ln p alone, which has fewer factors the shorter a sequence is;
    /// 0.6 to 1 make up for that.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative, or not finite.</exception>
    public double LengthPenalty
    {
        get;
        init => field = Setting.NotNegative(value);
    }

    /// <summary>Searches from the beginning, where the model has seen nothing.</summary>
    /// <param name="first">The token that the model is given first.</param>
    /// <returns>The sequences, the best first; one or more, at most as many as the beam is wide. The next search writes over them.</returns>
    /// <exception cref="ArgumentException">
    /// The model gave a logit that is NaN or +∞, or it let no sequence end: a sequence of whose logits none is above -∞ is given up. Or it gives another number of logits than the search was made with.
    /// </exception>
    /// <exception cref="InvalidOperationException">A network's context ended before the sequences did.</exception>
    public ReadOnlySpan<BeamHypothesis> Run(int first)
    {
        states[0].Reset();
        return Follow(first);
    }

    /// <summary>Searches from a state on: a decoder's behind its encoder, or that behind a text which is to be continued.</summary>
    /// <param name="first">The token that the model is given first; <paramref name="state"/> has not seen it yet.</param>
    /// <param name="state">Where to begin; it is copied and stays as it is.</param>
    /// <inheritdoc cref="Run(int)"/>
    public ReadOnlySpan<BeamHypothesis> Run(int first, TState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        state.CopyTo(states[0]);
        return Follow(first);
    }

    private ReadOnlySpan<BeamHypothesis> Follow(int first)
    {
        results.Clear();
        beams[0] = new BeamCandidate(Beam: 0, first, LogProbability: 0);
        int count = 1;
        for (int length = 1; count > 0; length++)
        {
            candidates.Clear(beams.Length - results.Count);
            for (int beam = 0; beam < count; beam++)
                OfferContinuations(beam);
            count = Keep(length);
        }

        if (results.Count == 0)
            throw new ArgumentException("Expected a logit above -∞ for one of the sequences that are followed, received none.");
        return results.Best;
    }

    /// <summary>Takes a step of a sequence, and offers it with each of the tokens that may follow.</summary>
    private void OfferContinuations(int beam)
    {
        try
        {
            step(beams[beam].Token, logits, states[beam]);
        }
        catch (ArgumentException exception) when (exception.ParamName == "output")
        {
            // What a network's Step says of its output is about a number that this search was made with.
            throw new ArgumentException($"The search was made with a \"vocabulary\" of {logits.Length}, and the model gives another number of logits: {exception.Message}", exception);
        }

        // No token may follow: the sequence is given up, and others may go on.
        if (!logits.AsSpan().ContainsAnyExcept(float.NegativeInfinity))
            return;
        double offset = beams[beam].LogProbability - Logits.LogSumExp(logits);
        for (int token = 0; token < logits.Length; token++)
            candidates.Offer(new BeamCandidate(beam, token, offset + logits[token]));
    }

    /// <summary>Makes results of the best candidates that end, and follows the others.</summary>
    /// <param name="length">Tokens of each candidate.</param>
    /// <returns>Number of sequences that are followed.</returns>
    private int Keep(int length)
    {
        int count = 0;
        foreach (BeamCandidate candidate in candidates.Best)
        {
            paths.Set(count, length, candidate);
            if (candidate.Token == EndToken)
                paths.CopyTo(AddResult(candidate, length, ended: true), candidate.Beam);
            else if (length == maximumLength)
                paths.CopyTo(AddResult(candidate, length, ended: false), count);
            else
                beams[count++] = candidate;
        }

        states.HandOn(beams.AsSpan(0, count));
        return count;
    }

    private Span<int> AddResult(BeamCandidate candidate, int length, bool ended)
    {
        double penalty = Math.Pow((5 + length) / 6.0, LengthPenalty);
        return results.Add(ended ? length - 1 : length, candidate.LogProbability, candidate.LogProbability / penalty, ended);
    }
}
