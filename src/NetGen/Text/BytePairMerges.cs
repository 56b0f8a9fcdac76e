namespace NetGen;

/// <summary>The pairs of tokens that are merged into one, the earlier the lower their rank.</summary>
internal sealed class BytePairMerges
{
    private readonly Dictionary<(int Left, int Right), Merge> merges = [];
    private readonly List<(int Left, int Right)> inOrder = [];

    /// <summary>The pairs in the order of their ranks.</summary>
    public IReadOnlyList<(int Left, int Right)> InOrder => inOrder;

    /// <summary>Adds the pair of the next rank.</summary>
    /// <param name="left">The token in front.</param>
    /// <param name="right">The token behind it.</param>
    /// <param name="token">What they become: a token that no pair before becomes, so that whatever it is a part of has a higher rank.</param>
    public void Add(int left, int right, int token)
    {
        merges.Add((left, right), new Merge(inOrder.Count, token));
        inOrder.Add((left, right));
    }

    /// <summary>
    /// Merges neighbours until no two can be merged, always the pair of the lowest rank, of equal ones the leftmost first
    /// (Sennrich, Haddow and Birch 2016, "Neural machine translation of rare words with subword units"). O(n log n) for n tokens.
    /// </summary>
    /// <param name="tokens">The tokens of single bytes; afterwards those that they were merged into are in front.</param>
    /// <param name="queue">Memory for those that wait; empty, and left so.</param>
    /// <returns>How many there are afterwards.</returns>
    public int Apply(Span<int> tokens, BytePairQueue queue)
    {
        queue.Start(tokens.Length);
        for (int i = 0; i + 1 < tokens.Length; i++)
            Offer(tokens, i, i + 1, queue);
        while (queue.TryTake(out int left, out int right, out (int Left, int Right) pair))
        {
            // A pair of which one token has been merged with another since is no longer there.
            if (!queue.AreNeighbors(left, right) || pair != (tokens[left], tokens[right]))
                continue;
            tokens[left] = merges[pair].Token;
            queue.Remove(right);
            if (queue.Before(left) is { } before)
                Offer(tokens, before, left, queue);
            if (queue.Behind(left) is { } behind)
                Offer(tokens, left, behind, queue);
        }

        int count = 0;
        for (int? place = 0; place is { } i && i < tokens.Length; place = queue.Behind(i))
            tokens[count++] = tokens[i];
        return count;
    }

    private void Offer(ReadOnlySpan<int> tokens, int left, int right, BytePairQueue queue)
    {
        (int Left, int Right) pair = (tokens[left], tokens[right]);
        if (merges.TryGetValue(pair, out Merge merge))
            queue.Add(left, right, pair, merge.Rank);
    }

    private readonly record struct Merge(int Rank, int Token);
}
