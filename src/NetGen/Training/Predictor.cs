namespace NetGen;

/// <summary>Computes a network's outputs for a whole data set.</summary>
internal static class Predictor
{
    /// <summary>The outputs, sample after sample; <see langword="null"/> after a cancellation.</summary>
    public static float[]? Run(
        INetwork network, Dataset dataset, WorkerTeam team, Workspace[] workspaces, CancellationToken cancellationToken)
    {
        int length = network.Description.Output.Length;
        var outputs = new float[checked(dataset.Count * length)];
        void Visit(int worker, int first, Batch batch) =>
            network.Forward(batch, 0, batch.Count, outputs.AsSpan(first * length, batch.Count * length), workspaces[worker]);
        return new DatasetSweep(network.Description, team).Run(dataset, Visit, cancellationToken) ? outputs : null;
    }
}
