using System.Numerics;
using System.Runtime.InteropServices;

namespace NetGen;

/// <summary>
/// Computes the gradients of a batch on a team of threads: each worker goes through its contiguous shard with a workspace
/// and gradients of its own; then the gradients are summed in the workers' order, each worker summing a range of them. So
/// the sums are the same, bit for bit, for the same number of workers.
/// </summary>
internal sealed class ShardedBackward
{
    private const int Block = 4096; // floats: two blocks fit well into the first-level cache
    private const int BlocksWorthSharing = 16; // fewer are added up sooner than other threads wake up

    private readonly ITrainableNetwork network;
    private readonly WorkerTeam team;
    private readonly Batch batch;
    private readonly Workspace[] workspaces;
    private readonly Gradients[] parts;
    private readonly float[] losses;
    private readonly Action<int> backward;
    private readonly Action<int> sumShare;
    private readonly int blocks;
    private ulong samplesBefore;

    public ShardedBackward(ITrainableNetwork network, Batch batch, WorkerTeam team, Workspace[] workspaces)
    {
        (this.network, this.batch, this.team, this.workspaces) = (network, batch, team, workspaces);

        // Statistics of a batch are those of all its samples, and running ones have one owner: such a batch stays whole.
        bool hasStatistics = network.Parameters.Layout.TrainableLength < network.Parameters.Layout.Length;
        parts = new Gradients[hasStatistics ? 1 : team.Count];
        for (int i = 0; i < parts.Length; i++)
            parts[i] = network.CreateGradients();
        losses = new float[parts.Length];
        blocks = (Gradients.Span.Length + Block - 1) / Block;
        (backward, sumShare) = (Backward, SumShare);
    }

    /// <summary>The gradients of the batch's mean loss, after <see cref="Run"/>.</summary>
    public Gradients Gradients => parts[0];

    /// <summary>Computes loss and gradients of what the batch holds now.</summary>
    /// <param name="samplesSeen">Samples of all batches before; dropout's masks depend on it.</param>
    /// <returns>The mean loss.</returns>
    public float Run(long samplesSeen)
    {
        samplesBefore = (ulong)samplesSeen;
        if (parts.Length == 1)
        {
            Backward(0);
            return losses[0];
        }

        team.Run(backward);
        if (blocks < BlocksWorthSharing)
            Sum(0, blocks);
        else
            team.Run(sumShare);
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
        workspaces[worker].SampleCounter = samplesBefore + (ulong)shard.First;
        losses[worker] = network.Backward(batch, shard.First, shard.Count, gradients, workspaces[worker]);
    }

    private void SumShare(int worker)
    {
        Share share = Share.Of(blocks, worker, parts.Length);
        Sum(share.First, share.First + share.Count);
    }

    private void Sum(int firstBlock, int endBlock)
    {
        for (int block = firstBlock; block < endBlock; block++)
        {
            int start = block * Block;
            Span<float> total = parts[0].Span[start..];
            total = total[..Math.Min(Block, total.Length)];
            for (int part = 1; part < parts.Length; part++)
                Add(total, parts[part].Span.Slice(start, total.Length));
        }
    }

    private static void Add(Span<float> total, ReadOnlySpan<float> part)
    {
        Span<Vector<float>> totals = MemoryMarshal.Cast<float, Vector<float>>(total);
        ReadOnlySpan<Vector<float>> parts = MemoryMarshal.Cast<float, Vector<float>>(part);
        for (int i = 0; i < totals.Length; i++)
            totals[i] += parts[i];
        for (int i = totals.Length * Vector<float>.Count; i < total.Length; i++)
            total[i] += part[i];
    }
}
