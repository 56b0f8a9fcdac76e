namespace NetGen;

/// <summary>Adds λ · Σ |w| to the training loss, over all weights but not the biases.</summary>
/// <param name="lambda">See <see cref="Lambda"/>.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class L1Attribute(double lambda) : PenaltyAttribute
{
    /// <summary>λ, the strength; 0 or more.</summary>
    public double Lambda { get; } = lambda;
}
