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
        void VisitSequences(int worker, int first, Batch batch, CarriedStates carried) =>
            ((ICarryingNetwork)network).Forward(batch, 0, batch.Count, outputs.AsSpan(first * length, batch.Count * length), carried.Outputs, workspaces[worker]);
        bool isDone = dataset.Sequences > 0
            ? SequenceSweep.Run((ICarryingNetwork)network, dataset, team, VisitSequences, cancellationToken)
            : new DatasetSweep(network.Description, team).Run(dataset, Visit, cancellationToken);
        return isDone ? outputs : null;
    }
}
