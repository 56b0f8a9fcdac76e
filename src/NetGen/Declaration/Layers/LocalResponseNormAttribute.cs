namespace NetGen;

/// <summary>
/// AlexNet's normalisation (Krizhevsky, Sutskever and Hinton 2012): y = x / (k + α / size · Σ x²)^β, the sum over <see cref="Size"/> neighbouring
/// channels, from size / 2 before the element's own to (size − 1) / 2 behind it; those past the ends count as 0. Same shape; the last axis is the
/// channels'.
/// </summary>
/// <remarks>As PyTorch does it. The paper does not divide α by the size: its 1e-4 over 5 channels is <c>Alpha = 5e-4</c> here, with <c>K = 2</c>.</remarks>
/// <param name="size">See <see cref="Size"/>.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class LocalResponseNormAttribute(int size) : LayerAttribute
{
    /// <summary>Number of channels whose squares are summed.</summary>
    public int Size { get; } = size;

    /// <summary>α, at least 0; default 1e-4.</summary>
    public double Alpha { get; set; } = 1e-4;

    /// <summary>β, at least 0; default 0.75.</summary>
    public double Beta { get; set; } = 0.75;

    /// <summary>k, greater than 0; default 1.</summary>
    public double K { get; set; } = 1;
}
