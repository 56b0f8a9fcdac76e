namespace NetGen;

/// <summary>A worker's contiguous share of some items.</summary>
internal readonly record struct Share(int First, int Count)
{
    /// <summary>Splits <paramref name="items"/> evenly: shares differ by one item at most, and all together are all items.</summary>
    public static Share Of(int items, int worker, int workers)
    {
        int first = (int)((long)items * worker / workers);
        int end = (int)((long)items * (worker + 1) / workers);
        return new Share(first, end - first);
    }
}
