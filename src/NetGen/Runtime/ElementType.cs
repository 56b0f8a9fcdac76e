namespace NetGen;

/// <summary>What a network's input or target is made of.</summary>
public enum ElementType
{
    /// <summary>Numbers: <see cref="float"/>.</summary>
    Number,

    /// <summary>Token or class indices: <see cref="int"/>, from 0 up to a bound.</summary>
    Index,
}
