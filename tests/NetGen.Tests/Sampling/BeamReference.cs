namespace NetGen.Tests.Sampling;

/// <summary>A sequence of the reference: all its tokens, the end token included.</summary>
internal sealed record ReferenceSequence(int[] Tokens, double LogProbability, bool Ended)
{
    public double Score(double alpha) => LogProbability / Math.Pow((5 + Tokens.Length) / 6.0, alpha);
}

/// <summary>A search that is written as plainly as possible: lists of whole sequences.</summary>
/// <param name="model">The model.</param>
/// <param name="seen">The tokens that the model is given, before it chooses.</param>
/// <param name="end">The token that ends a sequence.</param>
/// <param name="maximumLength">Most tokens of a sequence.</param>
internal sealed class BeamReference(MarkovModel model, int[] seen, int? end, int maximumLength)
{
    /// <summary>All sequences there are, the likeliest first.</summary>
    public List<ReferenceSequence> All() => Search(int.MaxValue);

    /// <summary>Those that a beam of a width finds, in the order in which they are found.</summary>
    public List<ReferenceSequence> Search(int width)
    {
        var results = new List<ReferenceSequence>();
        List<ReferenceSequence> beam = [new([], 0, false)];
        for (int length = 1; length <= maximumLength; length++)
        {
            List<ReferenceSequence> kept = [.. beam.SelectMany(Continuations).OrderByDescending(each => each.LogProbability).Take(width - results.Count)];
            results.AddRange(kept.Where(each => each.Ended || length == maximumLength));
            beam = [.. kept.Where(each => !each.Ended)];
        }
        return results;
    }

    private IEnumerable<ReferenceSequence> Continuations(ReferenceSequence sequence)
    {
        // Before the first token the state holds a 0.
        int[] all = [0, .. seen, .. sequence.Tokens];
        double[] next = model.LogProbabilities(all.Length - 2, all[^2], all[^1]);
        return Enumerable.Range(0, next.Length)
            .Where(token => !double.IsNegativeInfinity(next[token]))
            .Select(token => new ReferenceSequence([.. sequence.Tokens, token], sequence.LogProbability + next[token], token == end));
    }
}
