using System.Diagnostics;

namespace NetGen;

/// <summary>Trains a network on a data set, mini-batch by mini-batch, on several threads.</summary>
/// <remarks>
/// The result is a function of the network's parameters, the optimiser, the data, <see cref="Seed"/> and the number of
/// <see cref="Threads"/>: two runs that agree in these are the same bit for bit, also when one of them was interrupted and
/// resumed from a checkpoint. Once an epoch runs, its steps allocate nothing.
/// </remarks>
/// <typeparam name="TNetwork">A network with a loss.</typeparam>
/// <example><code>new Trainer&lt;DigitNet&gt;(net, new Adam(1e-3f)).Fit(train, epochs: 5, validation: test);</code></example>
public sealed partial class Trainer<TNetwork>
    where TNetwork : class, ITrainableNetwork
{
    private TrainingState? resumed;
    private bool isFitting;

    /// <summary>Makes a trainer.</summary>
    /// <param name="network">The network whose parameters are changed.</param>
    /// <param name="optimizer">Changes them; keeps its state from one <c>Fit</c> to the next.</param>
    public Trainer(TNetwork network, Optimizer optimizer)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(optimizer);
        (Network, Optimizer) = (network, optimizer);
    }

    /// <summary>Trains for some epochs. After <see cref="Resume"/>, goes on until there are that many in all.</summary>
    /// <param name="train">
    /// Samples to learn from; each epoch sees all of them in a new order. What is <see cref="Dataset.Continuous"/> keeps its order, and the network carries its state
    /// from batch to batch, from the beginning of each epoch on.
    /// </param>
    /// <param name="epochs">How often to go through them, 0 or more.</param>
    /// <param name="validation">Samples to measure loss and metrics with after each epoch.</param>
    /// <param name="cancellationToken">
    /// Ends the training before the next step. The parameters are then those of the last step; the epoch that was broken off is
    /// not part of the history, nor of the checkpoint.
    /// </param>
    /// <returns>What each epoch gave, and why the training ended.</returns>
    /// <exception cref="ArgumentException">A data set is empty or does not fit the network, or a setting cannot be met.</exception>
    /// <exception cref="DirectoryNotFoundException"><see cref="CheckpointPath"/> lies in a directory that is not there.</exception>
    /// <exception cref="InvalidOperationException">Settings have changed since <see cref="Resume"/>, or the trainer is training already.</exception>
    /// <exception cref="TrainingDivergedException">The loss or a gradient is infinite or not a number.</exception>
    public TrainingHistory Fit(
        Dataset train, int epochs, Dataset? validation = null, CancellationToken cancellationToken = default)
    {
        CheckFit(train, epochs, validation);
        if (Interlocked.Exchange(ref isFitting, true))
            throw new InvalidOperationException("This trainer is training already, on another thread or in the handler of an event.");
        try
        {
            return FitAlone(train, epochs, validation, cancellationToken);
        }
        finally
        {
            Volatile.Write(ref isFitting, false);
        }
    }

    private TrainingHistory FitAlone(Dataset train, int epochs, Dataset? validation, CancellationToken cancellationToken)
    {
        TrainingState state = TakeState(train);
        using var team = new WorkerTeam(state.Settings.Threads);
        Workspace[] workspaces = CreateWorkspaces(team);
        var steps = new TrainingSteps(Network, Optimizer, state.Settings, train, epochs, team, workspaces);
        var evaluator = new Evaluator(Network, Metrics, team, workspaces);
        var reason = StopReason.Failed;
        int? restoredEpoch = null;
        try
        {
            reason = RunEpochs(state, epochs, epoch => RunEpoch(epoch, steps, evaluator, train, validation, cancellationToken));
            restoredEpoch = state.Best?.Restore(Network.Parameters.Span);
        }
        finally
        {
            Ended?.Invoke(History());
        }

        return History();

        TrainingHistory History() => new([.. state.Epochs], reason, restoredEpoch);
    }

    /// <summary>Measures loss and <see cref="Metrics"/> of a data set.</summary>
    /// <param name="dataset">The samples.</param>
    /// <param name="cancellationToken">Looked at between some samples and the next.</param>
    /// <exception cref="ArgumentException">The data set is empty or does not fit the network, or a metric does not.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public Evaluation Evaluate(Dataset dataset, CancellationToken cancellationToken = default)
    {
        CheckData(dataset);
        CheckMetrics();
        using var team = new WorkerTeam(CurrentSettings().Threads);
        return new Evaluator(Network, Metrics, team, CreateWorkspaces(team)).Run(dataset, cancellationToken)
            ?? throw new OperationCanceledException(cancellationToken);
    }

    /// <summary>Computes the outputs of a data set, on several threads.</summary>
    /// <param name="dataset">The samples; a column for the target may be missing.</param>
    /// <param name="cancellationToken">Looked at between some samples and the next.</param>
    /// <returns>The outputs, sample after sample, as <c>Forward</c> gives them.</returns>
    /// <exception cref="ArgumentException">The data set is empty or does not fit the network.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public float[] Predict(Dataset dataset, CancellationToken cancellationToken = default)
    {
        CheckData(dataset, withTarget: false);
        using var team = new WorkerTeam(CurrentSettings().Threads);
        return Predictor.Run(Network, dataset, team, CreateWorkspaces(team), cancellationToken)
            ?? throw new OperationCanceledException(cancellationToken);
    }

    /// <summary>
    /// Makes the next <c>Fit</c> go on from a checkpoint that a trainer of the same settings wrote (see
    /// <see cref="CheckpointPath"/>), to the very bits that a training without a break would have given. Network and optimiser
    /// get the checkpoint's parameters and state, with its learning rate; <see cref="Threads"/>, if left out, its number.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <returns>The trainer.</returns>
    /// <exception cref="InvalidDataException">
    /// The file is damaged, or another network's, optimiser's or of other settings; the message lists what differs, and
    /// nothing has changed.
    /// </exception>
    public Trainer<TNetwork> Resume(string path)
    {
        Checkpoint checkpoint = Checkpoint.Load(path, Network, Optimizer, CurrentSettings(), threadsAreOpen: Threads is null);
        try
        {
            Optimizer.Restore(checkpoint.Optimizer, Network.Parameters.Layout);
        }
        catch (ArgumentException exception)
        {
            throw new InvalidDataException($"{path}: {exception.Message}", exception);
        }

        checkpoint.Parameters.CopyTo(Network.Parameters.Span);
        resumed = checkpoint.State;
        Threads = checkpoint.State.Settings.Threads;
        return this;
    }

    private StopReason RunEpochs(TrainingState state, int epochs, Func<int, EpochResult?> runEpoch)
    {
        while (state.Epochs.Count < epochs)
        {
            if (state.IsPatienceOver)
                return StopReason.EarlyStopped;
            if (runEpoch(state.Epochs.Count + 1) is not { } result)
                return StopReason.Cancelled;
            state.Add(result, Network.Parameters.Span);
            bool isLast = state.Epochs.Count == epochs || state.IsPatienceOver;
            EpochCompleted?.Invoke(result);
            if (CheckpointPath is { } path && (isLast || state.Epochs.Count % CheckpointEvery == 0))
                Checkpoint.Save(path, Network, Optimizer, state);
        }

        return state.IsPatienceOver ? StopReason.EarlyStopped : StopReason.Completed;
    }

    private EpochResult? RunEpoch(
        int epoch, TrainingSteps steps, Evaluator evaluator, Dataset train, Dataset? validation, CancellationToken cancellationToken)
    {
        long start = Stopwatch.GetTimestamp();
        if (steps.RunEpoch(epoch, StepCompleted, cancellationToken) is not { } loss)
            return null;
        Evaluation? trainingResult = MeasureTraining ? evaluator.Run(train, cancellationToken) : null;
        Evaluation? validationResult = validation is null ? null : evaluator.Run(validation, cancellationToken);
        return cancellationToken.IsCancellationRequested
            ? null
            : new EpochResult(epoch, loss, trainingResult, validationResult, steps.LastRate, Stopwatch.GetElapsedTime(start));
    }

    private Workspace[] CreateWorkspaces(WorkerTeam team)
    {
        var workspaces = new Workspace[team.Count];
        for (int i = 0; i < workspaces.Length; i++)
        {
            workspaces[i] = Network.CreateWorkspace();
            workspaces[i].Seed = Seed;
        }

        return workspaces;
    }
}
