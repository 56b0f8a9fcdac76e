using System.Runtime.CompilerServices;

namespace NetGen;

public sealed partial class Trainer<TNetwork>
{
    private void CheckFit(Dataset train, int epochs, Dataset? validation)
    {
        CheckData(train);
        if (train.Sequences > 0 && train.Sequences != BatchSize)
            throw new ArgumentException($"{train.Sequences} sequences lie side by side; expected as many as {nameof(BatchSize)} says, {BatchSize}.", nameof(train));
        ArgumentOutOfRangeException.ThrowIfNegative(epochs);
        if (validation is not null)
            CheckData(validation);
        else if (EarlyStopping is not null)
            throw new ArgumentException("Early stopping needs validation data.", nameof(validation));
        CheckMetrics();
        CheckCheckpointPath();
    }

    private void CheckCheckpointPath()
    {
        // Better now than after hours of the first epoch.
        if (CheckpointPath is not { } path)
            return;
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder && !Directory.Exists(folder))
            throw new DirectoryNotFoundException($"The directory of {nameof(CheckpointPath)} is not there: {folder}.");
        if (Directory.Exists(path))
            throw new ArgumentException($"Expected a file, received the directory {path}.", nameof(CheckpointPath));
    }

    private void CheckData(
        Dataset dataset, bool withTarget = true, [CallerArgumentExpression(nameof(dataset))] string? name = null)
    {
        ArgumentNullException.ThrowIfNull(dataset, name);
        if (dataset.Count == 0)
            throw new ArgumentException("The data set has no samples.", name);
        dataset.Check(Network.Description, withTarget);
        if (dataset.Sequences > 0 && Network is not ICarryingNetwork)
            throw new ArgumentException($"Sequences that go on from batch to batch need a network with [Truncate]; {Network.Description.Name} has none.", name);
    }

    private void CheckMetrics()
    {
        ThrowIfAnyIsNull(Metrics, nameof(Metrics));
        try
        {
            foreach (Metric metric in Metrics)
                metric.Check(Network.Description);
        }
        catch (ArgumentException exception)
        {
            throw new ArgumentException(exception.Message, nameof(Metrics), exception);
        }

        if (Metrics.GroupBy(metric => metric.Name).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new ArgumentException($"There are {twice.Count()} metrics of the name \"{twice.Key}\".", nameof(Metrics));
    }

    private static void ThrowIfAnyIsNull(IReadOnlyList<Metric> metrics, string name)
    {
        for (int i = 0; i < metrics.Count; i++)
        {
            if (metrics[i] is null)
                throw new ArgumentException($"Expected metrics, received null at position {i}.", name);
        }
    }

    /// <summary>The state of the checkpoint to go on from, or a new one.</summary>
    private TrainingState TakeState(Dataset train)
    {
        TrainingSettings settings = CurrentSettings();
        if (resumed is not { } state)
            return new TrainingState(settings, train.Count);
        if (state.TrainingSamples != train.Count)
        {
            throw new ArgumentException(
                $"The checkpoint is that of a training on {state.TrainingSamples} samples; the data set has {train.Count}.", nameof(train));
        }

        string[] differences = [.. settings.DifferencesFrom(state.Settings)];
        if (differences.Length > 0)
            throw new InvalidOperationException($"Settings have changed since {nameof(Resume)}: {string.Join("; ", differences)}.");
        resumed = null;
        return state;
    }
}
