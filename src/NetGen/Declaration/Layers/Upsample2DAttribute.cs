namespace NetGen;

/// <summary>Enlarges an image by repeating each element (nearest neighbour): [h, w, c] → [h · factor, w · factor, c].</summary>
/// <param name="factor">See <see cref="Factor"/>.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class Upsample2DAttribute(int factor) : LayerAttribute
{
    /// <summary>How many times each row and each column is repeated.</summary>
    public int Factor { get; } = factor;
}
