namespace NetGen;

/// <summary>
/// Normalises along the last axis: y = (x − mean) / √(variance + ε) · weight + bias, mean and (biased) variance those of each row, at
/// inference as in training (Ba, Kiros and Hinton 2016). Same shape.
/// </summary>
/// <remarks>Parameters: <c>weight</c> [features], which starts at 1, and <c>bias</c> [features], which starts at 0.</remarks>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class LayerNormAttribute : LayerAttribute
{
    /// <summary>ε, greater than 0; default 1e-5.</summary>
    public double Epsilon { get; set; } = 1e-5;

    /// <summary>Whether a weight and a bias follow; default yes.</summary>
    public bool Affine { get; set; } = true;

    /// <summary>Whether a bias follows, where <see cref="Affine"/> holds; default yes.</summary>
    public bool Bias { get; set; } = true;
}
