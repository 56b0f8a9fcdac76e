namespace NetGen;

/// <summary>What a classification loss compares the output with.</summary>
public enum Targets
{
    /// <summary>One class index per sample (per time step for a sequence).</summary>
    Indices,

    /// <summary>One probability per class; they sum to 1.</summary>
    Distribution,
}
