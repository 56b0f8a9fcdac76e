namespace NetGen;

/// <summary>
/// Normalises each channel: y = (x − mean) / √(variance + ε) · weight + bias (Ioffe and Szegedy 2015). Same shape; the last axis is
/// the channels'.
/// </summary>
/// <remarks>
/// <para>
/// In training (<c>Backward</c>, <c>BackwardFrom</c>) mean and biased variance are those of a channel over all positions and all samples of the
/// tile. A tile is what is computed together: the samples of the call, but at most the network's batch tile, which is 128 or, in a network of large
/// values, less (<see cref="NetworkAttribute.BatchTile"/> sets it); a larger batch is split into tiles of about the same size, each normalised for itself.
/// </para>
/// <para>
/// Each tile also moves the running statistics, with the unbiased variance (that of a single value counts as 0): running = (1 − momentum) ·
/// running + momentum · new. With these <c>Forward</c> and <c>Loss</c> normalise, so a sample's output does not depend on the others there.
/// </para>
/// <para>
/// Parameters: <c>weight</c> [channels], which starts at 1, and <c>bias</c> [channels], which starts at 0; <c>running_mean</c> and <c>running_var</c>
/// [channels] are kept and saved with them, but not learnt. As <c>Backward</c> and <c>BackwardFrom</c> change them, no two threads may
/// call these on one network at a time.
/// </para>
/// </remarks>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class BatchNormAttribute : LayerAttribute
{
    /// <summary>ε, greater than 0; default 1e-5.</summary>
    public double Epsilon { get; set; } = 1e-5;

    /// <summary>The weight of a tile's statistics in the running ones, from 0 to 1; default 0.1.</summary>
    public double Momentum { get; set; } = 0.1;

    /// <summary>Whether a weight and a bias follow; default yes.</summary>
    public bool Affine { get; set; } = true;
}
