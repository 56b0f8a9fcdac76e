namespace NetGen;

/// <summary>
/// Divides by the root mean square of the last axis: y = x / √(mean x² + ε) · weight (Zhang and Sennrich 2019). Same shape.
/// </summary>
/// <remarks>Parameter: <c>weight</c> [features], which starts at 1.</remarks>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class RmsNormAttribute : LayerAttribute
{
    /// <summary>ε, greater than 0; default 1e-5.</summary>
    public double Epsilon { get; set; } = 1e-5;

    /// <summary>Whether a weight follows; default yes.</summary>
    public bool Affine { get; set; } = true;
}
