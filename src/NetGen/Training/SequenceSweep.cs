namespace NetGen;

/// <summary>
/// Goes through sequences that lie side by side (see <see cref="Dataset.Continuous"/>) on a team of threads: each group of a fixed size from its beginning to its end, with
/// a state of its own. Which worker takes which group is left to chance; what a group holds is not.
/// </summary>
internal static class SequenceSweep
{
    /// <summary>Does something with samples that lie side by side.</summary>
    /// <param name="worker">The worker, whose workspace may be used.</param>
    /// <param name="first">Index of the first of the samples, which follow each other.</param>
    /// <param name="batch">The samples.</param>
    /// <param name="carried">What those before them have left.</param>
    public delegate void Visit(int worker, int first, Batch batch, CarriedStates carried);

    /// <summary>What is visited at once, in the order of the samples: as many pieces as <see cref="Count"/> says.</summary>
    public static int IndexOf(Dataset dataset, int first) =>
        (first / dataset.Sequences * Groups(dataset)) + (first % dataset.Sequences / DatasetSweep.ChunkSize);

    /// <summary>How many pieces are visited.</summary>
    public static int Count(Dataset dataset) => dataset.Count / dataset.Sequences * Groups(dataset);

    /// <summary>Visits all samples.</summary>
    /// <returns>Whether all were visited; <see langword="false"/> after a cancellation.</returns>
    public static bool Run(ICarryingNetwork network, Dataset dataset, WorkerTeam team, Visit visit, CancellationToken cancellationToken)
    {
        int next = -1;
        int groups = Groups(dataset);
        team.Run(worker =>
        {
            int group;
            while ((group = Interlocked.Increment(ref next)) < groups)
                RunGroup(network, dataset, worker, group * DatasetSweep.ChunkSize, visit, cancellationToken);
        });
        return !cancellationToken.IsCancellationRequested;
    }

    private static void RunGroup(ICarryingNetwork network, Dataset dataset, int worker, int firstSequence, Visit visit, CancellationToken cancellationToken)
    {
        var samples = new int[Math.Min(DatasetSweep.ChunkSize, dataset.Sequences - firstSequence)];
        var batch = new Batch(network.Description, samples.Length);
        var carried = new CarriedStates(network.CreateCarriedState(samples.Length), network.CreateCarriedState(samples.Length));
        for (int first = firstSequence; first < dataset.Count && !cancellationToken.IsCancellationRequested; first += dataset.Sequences)
        {
            for (int i = 0; i < samples.Length; i++)
                samples[i] = first + i;
            dataset.Fill(batch, samples);
            visit(worker, first, batch, carried);
        }
    }

    private static int Groups(Dataset dataset) => (dataset.Sequences + DatasetSweep.ChunkSize - 1) / DatasetSweep.ChunkSize;
}

/// <summary>What the same sequences carry in two computations, each of which moves its own on.</summary>
/// <param name="Outputs">That of <c>Forward</c>.</param>
/// <param name="Losses">That of <c>Loss</c>.</param>
internal sealed record CarriedStates(CarriedState Outputs, CarriedState Losses);
