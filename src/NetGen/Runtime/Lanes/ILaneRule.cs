namespace NetGen;

/// <summary>
/// A formula for each float of a buffer, as an optimiser's for each parameter: a struct with its constants in it. The JIT
/// compiles <see cref="LanePass"/> for each rule anew, with the formula inlined.
/// </summary>
internal interface ILaneRule
{
    /// <summary>How many values per float the rule remembers: 0, 1 or 2.</summary>
    static abstract int StateCount { get; }

    /// <summary>Returns the new target and changes the states.</summary>
    V Apply<V>(V target, V source, ref V first, ref V second)
        where V : struct, ILanes<V>;
}
