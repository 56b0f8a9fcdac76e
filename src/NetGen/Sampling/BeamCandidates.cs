namespace NetGen;

/// <summary>The likeliest of all candidates offered, the likeliest first and of equal ones that which was offered first.</summary>
/// <param name="capacity">Most of them that will ever be kept.</param>
internal sealed class BeamCandidates(int capacity)
{
    private readonly BeamCandidate[] best = new BeamCandidate[capacity];
    private int count;
    private int room;

    /// <summary>Those that are kept.</summary>
    public ReadOnlySpan<BeamCandidate> Best => best.AsSpan(0, count);

    /// <summary>Begins anew, with room for so many.</summary>
    public void Clear(int room) => (count, this.room) = (0, room);

    /// <summary>Keeps a candidate if it is possible at all, and as long as there are not enough that are at least as likely.</summary>
    public void Offer(BeamCandidate candidate)
    {
        if (double.IsNegativeInfinity(candidate.LogProbability) || (count == room && !IsLikelier(candidate, count - 1)))
            return;
        int place = count == room ? count - 1 : count++;
        for (; place > 0 && IsLikelier(candidate, place - 1); place--)
            best[place] = best[place - 1];
        best[place] = candidate;
    }

    private bool IsLikelier(BeamCandidate candidate, int place) => candidate.LogProbability > best[place].LogProbability;
}
