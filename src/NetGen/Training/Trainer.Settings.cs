namespace NetGen;

public sealed partial class Trainer<TNetwork>
{
    // A thread that gets fewer samples of a mini-batch than this is busier with waiting than with computing.
    private const int MinimumSamplesPerThread = 4;

    /// <summary>The network whose parameters are changed.</summary>
    public TNetwork Network { get; }

    /// <summary>Changes the parameters. Its learning rate is the one <see cref="Schedule"/> multiplies.</summary>
    public Optimizer Optimizer { get; }

    /// <summary>Samples of a mini-batch, at least 1; the last one of an epoch may be shorter.</summary>
    public int BatchSize
    {
        get;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = 32;

    /// <summary>Decides the order of the samples and the masks of dropout.</summary>
    public ulong Seed { get; set; }

    /// <summary>
    /// Threads that share a mini-batch, the caller's included. <see langword="null"/>: as many as there are processors, but no
    /// more than give each thread 4 samples. Sums are rounded differently for another number of threads, so set it where
    /// results must be the same on another machine. A network that keeps statistics of its batches (batch normalisation) learns
    /// on one thread, because tiles (see <see cref="NetworkAttribute.BatchTile"/>) move the statistics one after the other, and is evaluated on all.
    /// </summary>
    public int? Threads
    {
        get;
        set
        {
            if (value is < 1 or > TrainingSettings.MaximumThreads)
            {
                throw new ArgumentOutOfRangeException(
                    nameof(value), value, $"Expected 1 to {TrainingSettings.MaximumThreads} threads, or null.");
            }

            field = value;
        }
    }

    /// <summary>How the learning rate changes from step to step.</summary>
    public LearningRateSchedule Schedule
    {
        get;
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
        }
    } = LearningRateSchedule.Constant;

    /// <summary>If set: gradients whose Euclidean norm is above this are scaled down to it, after <see cref="ClipValue"/>.</summary>
    public float? ClipNorm
    {
        get;
        set => field = PositiveOrNull(value);
    }

    /// <summary>If set: each gradient is limited to between minus and plus this.</summary>
    public float? ClipValue
    {
        get;
        set => field = PositiveOrNull(value);
    }

    /// <summary>If set: ends the training when the validation loss no longer gets better.</summary>
    public EarlyStopping? EarlyStopping { get; set; }

    /// <summary>
    /// What is measured besides the loss: after each epoch on the validation data, if <c>Fit</c> gets any, and on the training data,
    /// if <see cref="MeasureTraining"/> is set; and by <see cref="Evaluate"/>. A <c>Fit</c> with neither measures nothing.
    /// </summary>
    /// <exception cref="ArgumentException">A metric is <see langword="null"/>.</exception>
    public IReadOnlyList<Metric> Metrics
    {
        get;
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            ThrowIfAnyIsNull(value, nameof(value));
            field = value;
        }
    } = [];

    /// <summary>Whether loss and <see cref="Metrics"/> are measured on the training data too, which costs one more pass through it.</summary>
    public bool MeasureTraining { get; set; }

    /// <summary>If set: the file a checkpoint is written to, see <see cref="Resume"/>. A write replaces the file or leaves it as it was.</summary>
    public string? CheckpointPath
    {
        get;
        set
        {
            if (value is not null)
                ArgumentException.ThrowIfNullOrEmpty(value);
            field = value;
        }
    }

    /// <summary>
    /// Epochs from one checkpoint to the next, at least 1. The last epoch always writes one. A training that was broken off goes
    /// on from the last one written and computes the epochs since then again, to the same bits.
    /// </summary>
    public int CheckpointEvery
    {
        get;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = 1;

    /// <summary>Raised after each step, on the thread that called <c>Fit</c>. No step allocates; a handler should not either.</summary>
    public event Action<StepProgress>? StepCompleted;

    /// <summary>Raised after each full epoch, before its checkpoint is written: what a handler changes is in it.</summary>
    public event Action<EpochResult>? EpochCompleted;

    /// <summary>Raised when <c>Fit</c> ends, also by an exception.</summary>
    public event Action<TrainingHistory>? Ended;

    private TrainingSettings CurrentSettings() =>
        new(BatchSize, Seed, Threads ?? DefaultThreads(), Schedule, ClipNorm, ClipValue, EarlyStopping);

    private int DefaultThreads() => Math.Clamp(BatchSize / MinimumSamplesPerThread, 1, Environment.ProcessorCount);

    private static float? PositiveOrNull(float? value) =>
        value is { } limit ? Setting.Positive(limit, nameof(value)) : null;
}
