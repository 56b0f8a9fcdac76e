namespace NetGen;

/// <summary>Ends a training when the validation loss has not got better for some epochs.</summary>
public sealed record EarlyStopping
{
    /// <summary>Asks for early stopping.</summary>
    /// <param name="patience">Epochs without progress that end the training, at least 1.</param>
    public EarlyStopping(int patience)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(patience, 1);
        Patience = patience;
    }

    /// <summary>Epochs without progress that end the training.</summary>
    public int Patience { get; }

    /// <summary>Progress is a validation loss that is lower than the best by more than this, at least 0.</summary>
    public double MinimumDelta
    {
        get;
        init
        {
            if (!(value >= 0 && double.IsFinite(value)))
                throw new ArgumentOutOfRangeException(nameof(value), value, "The smallest progress must be 0 or above, and finite.");
            field = value;
        }
    }

    /// <summary>
    /// Whether the network gets back the parameters of its best epoch when the training ends, early, in full or by
    /// cancellation (but not by an exception).
    /// </summary>
    public bool RestoreBest { get; init; }

    /// <summary>All options in one line, the same in every culture.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"patience {Patience}, minimum delta {MinimumDelta}{(RestoreBest ? ", restore best" : "")}");
}
