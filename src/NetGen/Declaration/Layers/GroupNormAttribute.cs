namespace NetGen;

/// <summary>
/// Normalises groups of channels: y = (x − mean) / √(variance + ε) · weight + bias, mean and (biased) variance those of a sample's
/// group over all positions, at inference as in training (Wu and He 2018). Same shape; the last axis is the channels'.
/// </summary>
/// <remarks>
/// Parameters: <c>weight</c> [channels], which starts at 1, and <c>bias</c> [channels], which starts at 0. With as many groups as
/// channels it is instance normalisation.
/// </remarks>
/// <param name="groups">See <see cref="Groups"/>.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class GroupNormAttribute(int groups) : LayerAttribute
{
    /// <summary>Number of groups; it divides the number of channels.</summary>
    public int Groups { get; } = groups;

    /// <summary>ε, greater than 0; default 1e-5.</summary>
    public double Epsilon { get; set; } = 1e-5;

    /// <summary>Whether a weight and a bias follow; default yes.</summary>
    public bool Affine { get; set; } = true;
}
