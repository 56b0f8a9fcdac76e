namespace NetGen;

/// <summary>
/// Computes the gradients of a batch on a team of threads: each worker gathers its contiguous shard of the samples and goes
/// through it with a workspace and gradients of its own, which are then summed in the workers' order. So the sums are the
/// same, bit for bit, for the same number of workers.
/// </summary>
internal sealed class ShardedBackward
{
    private readonly ITrainableNetwork network;
    private readonly Dataset data;
    private readonly WorkerTeam team;
    private readonly Batch batch;
    private readonly Workspace[] workspaces;
    private readonly Gradients[] parts;
    private readonly float[] losses;
    private readonly Action<int> backward;
    private readonly CarriedState? carried;
    private ReadOnlyMemory<int> samples;
    private ulong samplesBefore;

    public ShardedBackward(ITrainableNetwork network, Dataset data, int batchSize, WorkerTeam team, Workspace[] workspaces)
    {
        (this.network, this.data, this.team, this.workspaces) = (network, data, team, workspaces);
        batch = new Batch(network.Description, batchSize);

        // Statistics of a batch are those of all its samples, and running ones have one owner: such a batch stays whole.
        bool hasStatistics = network.Parameters.Layout.TrainableLength < network.Parameters.Layout.Length;
        parts = new Gradients[hasStatistics ? 1 : team.Count];
        for (int i = 0; i < parts.Length; i++)
            parts[i] = network.CreateGradients();
        losses = new float[parts.Length];
        carried = data.Sequences > 0 ? ((ICarryingNetwork)network).CreateCarriedState(batchSize) : null;
        Gradients = new GradientSum(parts, team);
        backward = Backward;
    }

    /// <summary>The gradients of the shards, to be summed after <see cref="Run"/>.</summary>
    public GradientSum Gradients { get; }

    /// <summary>Goes back to the beginning of sequences that go on from batch to batch.</summary>
    public void BeginSequences() => carried?.Reset();

    /// <summary>Computes loss and gradients.</summary>
    /// <param name="samples">The batch's samples; the data set has been checked.</param>
    /// <param name="samplesSeen">Samples of all batches before; dropout's masks depend on it.</param>
    /// <returns>The mean loss.</returns>
    public float Run(ReadOnlyMemory<int> samples, long samplesSeen)
    {
        (this.samples, samplesBefore) = (samples, (ulong)samplesSeen);
        batch.Resize(samples.Length);
        if (parts.Length == 1)
            Backward(0);
        else
            team.Run(backward);
        float loss = 0;
        foreach (float part in losses)
            loss += part;
        return loss;
    }

    private void Backward(int worker)
    {
        Gradients gradients = parts[worker];
        gradients.Clear();
        losses[worker] = 0;
        Share shard = Share.Of(batch.Count, worker, parts.Length);
        if (shard.Count == 0)
            return;
        data.FillPart(batch, shard.First, samples.Span.Slice(shard.First, shard.Count));
        workspaces[worker].SampleCounter = samplesBefore + (ulong)shard.First;
        losses[worker] = carried is null
            ? network.Backward(batch, shard.First, shard.Count, gradients, workspaces[worker])
            : ((ICarryingNetwork)network).Backward(batch, shard.First, shard.Count, gradients, carried, workspaces[worker]);
    }
}
