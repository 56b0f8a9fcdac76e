namespace NetGen;

/// <summary>Measures loss and metrics of a data set. The result does not depend on the number of threads.</summary>
internal sealed class Evaluator
{
    private readonly ITrainableNetwork network;
    private readonly Metric[] metrics;
    private readonly WorkerTeam team;
    private readonly DatasetSweep sweep;
    private readonly Workspace[] workspaces;
    private readonly float[][] outputs;

    public Evaluator(ITrainableNetwork network, IEnumerable<Metric> metrics, WorkerTeam team, Workspace[] workspaces)
    {
        this.network = network;
        this.metrics = [Metric.Loss, .. metrics];
        (this.team, this.workspaces) = (team, workspaces);
        sweep = new DatasetSweep(network.Description, team);
        int outputLength = this.metrics.Any(metric => metric.NeedsOutputs)
            ? DatasetSweep.ChunkSize * network.Description.Output.Length
            : 0;
        outputs = [.. workspaces.Select(_ => new float[outputLength])];
    }

    /// <summary>Measures; <see langword="null"/> after a cancellation.</summary>
    public Evaluation? Run(Dataset dataset, CancellationToken cancellationToken)
    {
        if (Sums(dataset, cancellationToken) is not { } sums)
            return null;
        var results = new MetricResult[metrics.Length];
        for (int i = 0; i < metrics.Length; i++)
        {
            MetricSum total = sums.Aggregate(default(MetricSum), (sum, chunk) => sum + chunk[i]);
            results[i] = new MetricResult(metrics[i].Name, metrics[i].Finish(total.Sum / total.Weight));
        }

        return new Evaluation(results[0].Value, new MetricResults(results[1..]));
    }

    // One row of sums for each chunk, added up in the chunks' order whichever thread measured them.
    private MetricSum[][]? Sums(Dataset dataset, CancellationToken cancellationToken)
    {
        bool isContinuous = dataset.Sequences > 0;
        var sums = new MetricSum[isContinuous ? SequenceSweep.Count(dataset) : DatasetSweep.CountChunks(dataset)][];
        void Visit(int worker, int first, Batch batch) => sums[first / DatasetSweep.ChunkSize] = Measure(worker, batch, null);
        void VisitSequences(int worker, int first, Batch batch, CarriedStates carried) => sums[SequenceSweep.IndexOf(dataset, first)] = Measure(worker, batch, carried);
        bool isDone = isContinuous
            ? SequenceSweep.Run((ICarryingNetwork)network, dataset, team, VisitSequences, cancellationToken)
            : sweep.Run(dataset, Visit, cancellationToken);
        return isDone ? sums : null;
    }

    private MetricSum[] Measure(int worker, Batch batch, CarriedStates? carried)
    {
        Span<float> output = outputs[worker];
        if (output.Length > 0)
        {
            output = output[..(batch.Count * network.Description.Output.Length)];
            if (carried is null)
                network.Forward(batch, 0, batch.Count, output, workspaces[worker]);
            else
                ((ICarryingNetwork)network).Forward(batch, 0, batch.Count, output, carried.Outputs, workspaces[worker]);
        }

        float loss = carried is null
            ? network.Loss(batch, 0, batch.Count, workspaces[worker])
            : ((ICarryingNetwork)network).Loss(batch, 0, batch.Count, carried.Losses, workspaces[worker]);
        var samples = new MetricSamples(network.Description, batch, output, loss);
        var sums = new MetricSum[metrics.Length];
        for (int i = 0; i < metrics.Length; i++)
            sums[i] = metrics[i].Measure(samples);
        return sums;
    }
}
