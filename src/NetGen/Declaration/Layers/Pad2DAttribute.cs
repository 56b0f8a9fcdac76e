namespace NetGen;

/// <summary>Puts zeros around an image: [h, w, c] → [top + h + bottom, left + w + right, c].</summary>
/// <param name="top">See <see cref="Top"/>.</param>
/// <param name="bottom">See <see cref="Bottom"/>.</param>
/// <param name="left">See <see cref="Left"/>.</param>
/// <param name="right">See <see cref="Right"/>.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class Pad2DAttribute(int top, int bottom, int left, int right) : LayerAttribute
{
    /// <summary>Rows of zeros above the image.</summary>
    public int Top { get; } = top;

    /// <summary>Rows of zeros below the image.</summary>
    public int Bottom { get; } = bottom;

    /// <summary>Columns of zeros left of the image.</summary>
    public int Left { get; } = left;

    /// <summary>Columns of zeros right of the image.</summary>
    public int Right { get; } = right;
}
