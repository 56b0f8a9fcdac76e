namespace NetGen;

/// <summary>
/// Goes through a data set in chunks of a fixed size on a team of threads. Which worker visits which chunk is left to
/// chance; what a chunk holds is not, so results kept by chunk do not depend on the number of threads.
/// </summary>
internal sealed class DatasetSweep
{
    public const int ChunkSize = 32;

    private readonly WorkerTeam team;
    private readonly Batch[] batches;
    private readonly int[][] samples;

    public DatasetSweep(NetworkDescription network, WorkerTeam team)
    {
        this.team = team;
        batches = new Batch[team.Count];
        samples = new int[team.Count][];
        for (int i = 0; i < team.Count; i++)
        {
            batches[i] = new Batch(network, ChunkSize);
            samples[i] = new int[ChunkSize];
        }
    }

    /// <summary>Does something with a chunk of samples.</summary>
    /// <param name="worker">The worker, whose workspace may be used.</param>
    /// <param name="first">Index of the chunk's first sample.</param>
    /// <param name="batch">The chunk's samples.</param>
    public delegate void Visit(int worker, int first, Batch batch);

    public static int CountChunks(Dataset dataset) => (dataset.Count + ChunkSize - 1) / ChunkSize;

    /// <summary>Visits all chunks.</summary>
    /// <returns>Whether all were visited; <see langword="false"/> after a cancellation.</returns>
    public bool Run(Dataset dataset, Visit visit, CancellationToken cancellationToken)
    {
        int next = -1;
        int chunks = CountChunks(dataset);
        team.Run(worker =>
        {
            int chunk;
            while (!cancellationToken.IsCancellationRequested && (chunk = Interlocked.Increment(ref next)) < chunks)
            {
                int first = chunk * ChunkSize;
                Fill(dataset, worker, first, Math.Min(ChunkSize, dataset.Count - first));
                visit(worker, first, batches[worker]);
            }
        });
        return !cancellationToken.IsCancellationRequested;
    }

    private void Fill(Dataset dataset, int worker, int first, int count)
    {
        Span<int> chunk = samples[worker].AsSpan(0, count);
        for (int i = 0; i < count; i++)
            chunk[i] = first + i;
        dataset.Fill(batches[worker], chunk);
    }
}
