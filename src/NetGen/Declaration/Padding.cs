namespace NetGen;

/// <summary>What windows that slide over an image or a sequence find beyond its border: zeros, or nothing where they take a maximum.</summary>
public enum Padding
{
    /// <summary>Nothing is added: windows lie inside. ⌊(n − size) / stride⌋ + 1 positions for n elements.</summary>
    Valid,

    /// <summary>As much as gives ⌈n / stride⌉ positions, half on each side; the odd element goes behind.</summary>
    Same,

    /// <summary>All of it before the first step, so that no position sees later steps; ⌈n / stride⌉ positions. Sequences only.</summary>
    Causal,

    /// <summary>The numbers that the layer's other arguments give, on both sides.</summary>
    Explicit,
}
