namespace NetGen.Compiler.Layers;

/// <summary>An axis that windows slide along, as arguments and messages call it.</summary>
/// <param name="Suffix">What the names of its own arguments end with: <c>Height</c> in <c>PadHeight</c>.</param>
/// <param name="Elements">What it is made of.</param>
internal sealed record SlidingAxis(string Suffix, string Elements)
{
    /// <summary>The rows of an image.</summary>
    public static SlidingAxis Rows { get; } = new("Height", "rows");

    /// <summary>The columns of an image.</summary>
    public static SlidingAxis Columns { get; } = new("Width", "columns");

    /// <summary>The steps of a sequence: the only axis, whose arguments need no suffix.</summary>
    public static SlidingAxis Steps { get; } = new("", "steps");
}
