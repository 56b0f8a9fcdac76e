namespace NetGen;

/// <summary>Remembers the epoch with the lowest validation loss, and its parameters if they are to be restored.</summary>
internal sealed class BestEpoch(EarlyStopping settings)
{
    /// <summary>Number of the best epoch, from 1; 0 before there is one.</summary>
    public int Number { get; private set; }

    public double Loss { get; private set; } = double.PositiveInfinity;

    /// <summary>The best epoch's parameters; empty if they are not to be restored.</summary>
    public float[] Parameters { get; private set; } = [];

    /// <summary>A loss that is not a number is no progress.</summary>
    public void Observe(int epoch, double loss, ReadOnlySpan<float> current)
    {
        if (!(loss < Loss - settings.MinimumDelta))
            return;
        (Number, Loss) = (epoch, loss);
        if (!settings.RestoreBest)
            return;
        if (Parameters.Length != current.Length)
            Parameters = new float[current.Length];
        current.CopyTo(Parameters);
    }

    public bool IsPatienceOver(int epochs) => epochs - Number >= settings.Patience;

    /// <summary>Puts the best parameters back.</summary>
    /// <returns>The epoch they come from; <see langword="null"/> if nothing is to be restored.</returns>
    public int? Restore(Span<float> current)
    {
        if (!settings.RestoreBest || Number == 0)
            return null;
        Parameters.CopyTo(current);
        return Number;
    }
}
