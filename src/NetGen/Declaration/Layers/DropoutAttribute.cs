namespace NetGen;

/// <summary>
/// In training sets each element to 0 with probability <see cref="Rate"/> and scales the others by 1 / (1 − rate); in
/// inference does nothing (Srivastava et al. 2014). Same shape.
/// </summary>
/// <param name="rate">See <see cref="Rate"/>.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class DropoutAttribute(double rate) : LayerAttribute
{
    /// <summary>Probability that an element is dropped, in [0, 1).</summary>
    public double Rate { get; } = rate;
}
