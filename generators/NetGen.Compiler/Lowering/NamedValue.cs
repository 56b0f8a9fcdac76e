using NetGen.Compiler.Graphs;
using NetGen.Compiler.Problems;

namespace NetGen.Compiler.Lowering;

/// <summary>The output of an input or a layer, which others can take.</summary>
/// <param name="name">As the declaration calls it.</param>
/// <param name="value">The tensor.</param>
/// <param name="place">The input or layer.</param>
/// <param name="state">What a recurrent layer carries on.</param>
/// <param name="lengths">How many of its steps count; <see langword="null"/>: all.</param>
internal sealed class NamedValue(string name, Value value, Place place, LastState? state = null, StepLengths? lengths = null)
{
    /// <summary>As the declaration calls it; unique in its scope.</summary>
    public string Name { get; } = name;

    /// <summary>The tensor.</summary>
    public Value Value { get; } = value;

    /// <summary>The input or layer.</summary>
    public Place Place { get; } = place;

    /// <summary>What a recurrent layer carries on from its last step, beside its output.</summary>
    public LastState? State { get; } = state;

    /// <summary>How many of its steps count, if it is a sequence of which not all do.</summary>
    public StepLengths? Lengths { get; } = lengths;

    /// <summary>Whether a layer takes it, or it is the result.</summary>
    public bool IsUsed { get; set; }
}
