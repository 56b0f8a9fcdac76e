namespace NetGen;

/// <summary>
/// In training sets each channel of a sample, at all positions together, to 0 with probability <see cref="Rate"/> and scales the others by
/// 1 / (1 − rate); in inference does nothing (Tompson et al. 2015). Same shape; the last axis is the channels'.
/// </summary>
/// <remarks>For images and sequences, where neighbouring positions are so alike that single ones dropped would hardly be missed.</remarks>
/// <param name="rate">See <see cref="Rate"/>.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class SpatialDropoutAttribute(double rate) : LayerAttribute
{
    /// <summary>Probability that a channel is dropped, in [0, 1).</summary>
    public double Rate { get; } = rate;
}
