namespace NetGen.Compiler.Layers;

/// <summary>An axis that windows slide along, as arguments and messages call it.</summary>
/// <param name="Suffix">What the names of its own arguments end with: <c>Height</c> in <c>PadHeight</c>.</param>
/// <param name="Elements">What it is made of.</param>
/// <param name="Before">Its first side: <c>Top</c> in <c>PadTop</c>.</param>
/// <param name="Behind">Its last side: <c>Bottom</c> in <c>PadBottom</c>.</param>
internal sealed record SlidingAxis(string Suffix, string Elements, string Before, string Behind)
{
    /// <summary>The rows of an image.</summary>
    public static SlidingAxis Rows { get; } = new("Height", "rows", "Top", "Bottom");

    /// <summary>The columns of an image.</summary>
    public static SlidingAxis Columns { get; } = new("Width", "columns", "Left", "Right");

    /// <summary>The steps of a sequence: the only axis, whose arguments need no suffix.</summary>
    public static SlidingAxis Steps { get; } = new("", "steps", "Before", "Behind");
}
