namespace NetGen;

/// <summary>How far a training has come, besides what network and optimiser keep themselves: what a checkpoint holds.</summary>
internal sealed class TrainingState(TrainingSettings settings, int trainingSamples)
{
    public TrainingSettings Settings { get; } = settings;

    /// <summary>Samples of the training data.</summary>
    public int TrainingSamples { get; } = trainingSamples;

    /// <summary>The full epochs, oldest first.</summary>
    public List<EpochResult> Epochs { get; } = [];

    public BestEpoch? Best { get; } = settings.EarlyStopping is { } stopping ? new BestEpoch(stopping) : null;

    public bool IsPatienceOver => Best?.IsPatienceOver(Epochs.Count) ?? false;

    public void Add(EpochResult result, ReadOnlySpan<float> parameters)
    {
        Epochs.Add(result);
        Best?.Observe(result.Epoch, result.Validation?.Loss ?? double.NaN, parameters);
    }
}
