namespace NetGen;

/// <summary>The base of layers that bring together the elements of an image under a window.</summary>
/// <param name="size">See <see cref="Size"/>.</param>
public abstract class Pool2DAttribute(int size) : LayerAttribute
{
    /// <summary>How many rows and how many columns the window covers.</summary>
    public int Size { get; } = size;

    /// <summary>Distance of two windows in both directions; default their size, so that they lie side by side.</summary>
    public int Stride { get; set; }

    /// <summary>What the window finds beyond the border; <see cref="Padding.Causal"/> is not taken.</summary>
    public Padding Padding { get; set; }

    /// <summary>Rows and columns of padding on every side with <see cref="Padding.Explicit"/>, less than the window's size.</summary>
    public int Pad { get; set; }

    /// <summary>Rows of padding above and below with <see cref="Padding.Explicit"/>, less than the window's size; by default <see cref="Pad"/>.</summary>
    public int PadHeight { get; set; }

    /// <summary>Columns of padding left and right with <see cref="Padding.Explicit"/>, less than the window's size; by default <see cref="Pad"/>.</summary>
    public int PadWidth { get; set; }

    /// <summary>
    /// Whether a last window that hangs over the end counts too, if it starts inside: the number of positions is rounded up instead of
    /// down. Default no: what no window reaches is ignored.
    /// </summary>
    public bool RoundUp { get; set; }
}
