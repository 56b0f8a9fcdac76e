namespace NetGen;

/// <summary>The tokens of a piece as a linked list of places, and the pairs of neighbours that wait to be merged, the lowest rank first.</summary>
internal sealed class BytePairQueue
{
    private const int Gone = -2;

    private readonly PriorityQueue<(int Left, int Right, (int Left, int Right) Pair), long> waiting = new();
    private int[] before = [], behind = [];
    private int count;

    /// <summary>Begins with a piece, whose tokens all have their neighbours.</summary>
    public void Start(int length)
    {
        if (before.Length < length)
            (before, behind) = (new int[length], new int[length]);
        count = length;
        for (int i = 0; i < length; i++)
            (before[i], behind[i]) = (i - 1, i + 1);
    }

    /// <summary>The place in front of a place, if there is one.</summary>
    public int? Before(int place) => before[place] >= 0 ? before[place] : null;

    /// <summary>The place behind a place, if there is one.</summary>
    public int? Behind(int place) => behind[place] < count ? behind[place] : null;

    /// <summary>Whether both places are still there, one behind the other.</summary>
    public bool AreNeighbors(int left, int right) => behind[left] == right;

    /// <summary>Takes a place, which is not the first, out of the list.</summary>
    public void Remove(int place)
    {
        behind[before[place]] = behind[place];
        if (behind[place] < count)
            before[behind[place]] = before[place];
        behind[place] = Gone;
    }

    /// <summary>Adds a pair of neighbours.</summary>
    public void Add(int left, int right, (int Left, int Right) pair, int rank) => 
        waiting.Enqueue((left, right, pair), ((long)rank << 32) | (uint)left);

    /// <summary>Takes the pair of the lowest rank, of equal ones the leftmost; <see langword="false"/> if none waits.</summary>
    public bool TryTake(out int left, out int right, out (int Left, int Right) pair)
    {
        bool isThere = waiting.TryDequeue(out (int Left, int Right, (int Left, int Right) Pair) next, out _);
        (left, right, pair) = next;
        return isThere;
    }
}
