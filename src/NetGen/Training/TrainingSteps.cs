using System.Diagnostics;

namespace NetGen;

/// <summary>The training steps of one <c>Fit</c>: goes through an epoch's mini-batches and changes the parameters.</summary>
internal sealed class TrainingSteps
{
    private readonly ITrainableNetwork network;
    private readonly Optimizer optimizer;
    private readonly TrainingSettings settings;
    private readonly Dataset data;
    private readonly int epochs;
    private readonly EpochOrder order;
    private readonly WorkerTeam team;
    private readonly int batchSize;
    private readonly ShardedBackward backward;
    private readonly float[] statistics;

    public TrainingSteps(
        ITrainableNetwork network,
        Optimizer optimizer,
        TrainingSettings settings,
        Dataset data,
        int epochs,
        WorkerTeam team,
        Workspace[] workspaces)
    {
        (this.network, this.optimizer, this.settings, this.data) = (network, optimizer, settings, data);
        (this.epochs, this.team) = (epochs, team);
        order = new EpochOrder(data.Count, settings.Seed);
        batchSize = Math.Min(settings.BatchSize, data.Count);
        backward = new ShardedBackward(network, data, batchSize, team, workspaces);
        statistics = new float[network.Parameters.Layout.Length - network.Parameters.Layout.TrainableLength];
        StepsPerEpoch = (data.Count + batchSize - 1) / batchSize;
    }

    /// <summary>Mini-batches of an epoch; the last one may be short.</summary>
    public int StepsPerEpoch { get; }

    /// <summary>The learning rate of the last step.</summary>
    public float LastRate { get; private set; }

    /// <summary>Goes through all samples once.</summary>
    /// <param name="epoch">Number of the epoch, from 1.</param>
    /// <param name="stepCompleted">Called after each step.</param>
    /// <param name="cancellationToken">Looked at before each step.</param>
    /// <returns>The mean loss of all samples; <see langword="null"/> after a cancellation.</returns>
    public double? RunEpoch(int epoch, Action<StepProgress>? stepCompleted, CancellationToken cancellationToken)
    {
        long start = Stopwatch.GetTimestamp();
        float rate = optimizer.LearningRate;
        ReadOnlyMemory<int> samples = data.Sequences > 0 ? order.Unchanged() : order.Shuffle(epoch);
        backward.BeginSequences();
        double lossSum = 0;
        int done = 0;
        try
        {
            for (int step = 1; step <= StepsPerEpoch; step++)
            {
                if (cancellationToken.IsCancellationRequested)
                    return null;
                ReadOnlyMemory<int> batch = samples.Slice(done, Math.Min(batchSize, samples.Length - done));
                (float loss, float norm) = Step(epoch, step, batch, done, rate);
                lossSum += (double)loss * batch.Length;
                done += batch.Length;
                stepCompleted?.Invoke(new StepProgress(
                    epoch, epochs, step, StepsPerEpoch, done, Stopwatch.GetElapsedTime(start), loss, lossSum / done, LastRate, norm));
            }

            return lossSum / done;
        }
        finally
        {
            // The schedule's factors are not to multiply up, and a checkpoint keeps the rate they belong to.
            optimizer.LearningRate = rate;
        }
    }

    private (float Loss, float Norm) Step(int epoch, int stepInEpoch, ReadOnlyMemory<int> batch, int samplesInEpoch, float rate)
    {
        long step = ((long)(epoch - 1) * StepsPerEpoch) + stepInEpoch;
        optimizer.LearningRate = (float)(rate * settings.Schedule.Factor(step - 1, (long)epochs * StepsPerEpoch));
        LastRate = optimizer.LearningRate;
        Span<float> runningStatistics = network.Parameters.Span[network.Parameters.Layout.TrainableLength..];
        runningStatistics.CopyTo(statistics);
        float loss = backward.Run(batch, ((long)(epoch - 1) * data.Count) + samplesInEpoch);
        float norm = backward.Gradients.Run();
        if (!float.IsFinite(loss) || !float.IsFinite(norm))
        {
            statistics.CopyTo(runningStatistics);
            throw new TrainingDivergedException(epoch, step, loss, LastRate, FirstNotFinite(backward.Gradients.Total));
        }

        backward.Gradients.Clip(norm, settings.ClipValue, settings.ClipNorm);
        optimizer.StepWith(team, network.Parameters, backward.Gradients.Total);
        return (loss, norm);
    }

    private static string? FirstNotFinite(Gradients gradients)
    {
        foreach (ParameterInfo parameter in gradients.Layout.Parameters)
        {
            foreach (float value in gradients[parameter.Name].Span)
            {
                if (!float.IsFinite(value))
                    return parameter.Name;
            }
        }

        return null;
    }
}
