namespace NetGen.Compiler.Shapes;

/// <summary>
/// A window that slides along one axis: position p covers the elements p · <paramref name="Stride"/> + t · <paramref name="Dilation"/>
/// - <paramref name="Before"/> for the taps t = 0 … <paramref name="Size"/> - 1. All window arithmetic is here.
/// </summary>
/// <param name="Size">How many elements the window covers: its taps.</param>
/// <param name="Stride">Distance of two positions.</param>
/// <param name="Dilation">Distance of two taps.</param>
/// <param name="Before">Elements thought to be before the first one.</param>
/// <param name="Behind">Elements thought to be behind the last one.</param>
public sealed record WindowAxis(int Size, int Stride = 1, int Dilation = 1, int Before = 0, int Behind = 0)
{
    /// <summary>From the first tap to the last, both counted: d(f - 1) + 1.</summary>
    public long Extent => ((long)Dilation * (Size - 1)) + 1;

    /// <summary>How many positions an axis has: ⌊(n + 2p - d(f - 1) - 1) / s⌋ + 1; 0 or less if the window does not fit.</summary>
    public int Positions(int length) => Room(length) < 0 ? 0 : checked((int)((Room(length) / Stride) + 1));

    /// <summary>The same window with a stride that can be told from no other: one by which a second window would just not fit.</summary>
    public WindowAxis WithShortStride(int length) => Positions(length) == 1 && Stride > Room(length) + 1 ? this with { Stride = (int)(Room(length) + 1) } : this;

    /// <summary>How many elements at the end no window reaches because of the stride.</summary>
    public int Unreached(int length) => Room(length) < 0 ? 0 : (int)Math.Max(0, (Room(length) % Stride) - Behind);

    /// <summary>The element under a tap at a position; it may lie outside the axis.</summary>
    public int Element(int position, int tap) => (position * Stride) + (tap * Dilation) - Before;

    /// <summary>The padding, half before and the rest behind, that gives ⌈n / s⌉ positions.</summary>
    public WindowAxis Same(int length)
    {
        long positions = ((long)length + Stride - 1) / Stride;
        long padding = Math.Max(0, ((positions - 1) * Stride) + Extent - length);
        return this with { Before = checked((int)(padding / 2)), Behind = checked((int)(padding - (padding / 2))) };
    }

    /// <summary>The padding, all of it before, that keeps a position from seeing later elements and gives ⌈n / s⌉ positions.</summary>
    public WindowAxis Causal() => this with { Before = checked((int)(Extent - 1)), Behind = 0 };

    /// <summary>
    /// The padding that rounds the number of positions up instead of down, ⌈(n + 2p - d(f - 1) - 1) / s⌉ + 1, unless the last window
    /// would lie behind all elements.
    /// </summary>
    public WindowAxis RoundUp(int length)
    {
        long rest = Room(length) % Stride, next = ((long)Positions(length) * Stride) - Before;
        return rest <= 0 || next >= length ? this : this with { Behind = checked((int)(Behind + Stride - rest)) };
    }

    /// <summary>How many taps at a position are on the axis, or on so many elements before and behind it.</summary>
    public int Taps(int position, int length, int before = 0, int behind = 0)
    {
        long start = ((long)position * Stride) - Before;
        long first = Math.Max(0, Steps(-before - start)), end = Math.Min(Size, Steps((long)length + behind - start));
        return (int)Math.Max(0, end - first);
    }

    // The first tap that is so many elements or more behind the first one.
    private long Steps(long elements) => elements <= 0 ? 0 : (elements + Dilation - 1) / Dilation;

    // How far the window can move.
    private long Room(int length) => length + (long)Before + Behind - Extent;
}
