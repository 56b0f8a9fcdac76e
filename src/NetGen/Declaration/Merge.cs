namespace NetGen;

/// <summary>How <c>[Bidirectional&lt;TBlock&gt;]</c> makes one output of two.</summary>
public enum Merge
{
    /// <summary>Side by side on the last axis, forward before backward.</summary>
    Concat,

    /// <summary>Element by element added.</summary>
    Sum,
}
