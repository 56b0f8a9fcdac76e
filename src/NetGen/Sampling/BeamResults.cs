namespace NetGen;

/// <summary>What a beam search has found, the best score first and of equal ones that which was found first.</summary>
internal sealed class BeamResults
{
    private readonly BeamHypothesis[] hypotheses;

    /// <summary>Allocates room for <paramref name="capacity"/> results.</summary>
    public BeamResults(int capacity, int maximumLength)
    {
        hypotheses = new BeamHypothesis[capacity];
        for (int i = 0; i < capacity; i++)
            hypotheses[i] = new BeamHypothesis(maximumLength);
    }

    /// <summary>Number of results.</summary>
    public int Count { get; private set; }

    /// <summary>The results in their order.</summary>
    public ReadOnlySpan<BeamHypothesis> Best => hypotheses.AsSpan(0, Count);

    /// <summary>Begins anew.</summary>
    public void Clear() => Count = 0;

    /// <summary>Adds a result.</summary>
    /// <returns>Room for its tokens.</returns>
    public Span<int> Add(int length, double logProbability, double score, bool ended)
    {
        BeamHypothesis added = hypotheses[Count];
        int place = Count++;
        for (; place > 0 && score > hypotheses[place - 1].Score; place--)
            hypotheses[place] = hypotheses[place - 1];
        hypotheses[place] = added;
        return added.Set(length, logProbability, score, ended);
    }
}
