namespace NetGen;

/// <summary>Why a training ended.</summary>
public enum StopReason
{
    /// <summary>All epochs are done.</summary>
    Completed,

    /// <summary>The validation loss no longer got better, see <see cref="EarlyStopping"/>.</summary>
    EarlyStopped,

    /// <summary>The caller's token was cancelled.</summary>
    Cancelled,

    /// <summary>An exception ended it. Only <see cref="Trainer{TNetwork}.Ended"/> sees this: <c>Fit</c> throws.</summary>
    Failed,
}
