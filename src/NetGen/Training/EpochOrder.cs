namespace NetGen;

/// <summary>The order in which an epoch goes through the samples: a function of the seed and the epoch's number alone.</summary>
internal sealed class EpochOrder
{
    private readonly int[] order;
    private readonly ulong mixedSeed;

    public EpochOrder(int samples, ulong seed)
    {
        order = new int[samples];

        // Mixed once, because neighbouring seeds plus neighbouring epochs would give the same order.
        mixedSeed = new RandomStream(seed).NextUInt64();
    }

    /// <summary>0, 1, 2, …: the order of samples that go on from batch to batch.</summary>
    public ReadOnlyMemory<int> Unchanged()
    {
        for (int i = 0; i < order.Length; i++)
            order[i] = i;
        return order;
    }

    /// <summary>Shuffles (Fisher and Yates), starting from 0, 1, 2, … and not from the last epoch's order.</summary>
    public ReadOnlyMemory<int> Shuffle(int epoch)
    {
        Unchanged();
        var random = new RandomStream(unchecked(mixedSeed + (ulong)epoch));
        for (int i = order.Length - 1; i > 0; i--)
        {
            int other = random.Next(i + 1);
            (order[i], order[other]) = (order[other], order[i]);
        }

        return order;
    }
}
