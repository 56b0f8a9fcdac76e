using NetGen.Compiler.Graphs;

namespace NetGen.Compiler.Streaming;

/// <summary>A value of the forward pass, and what it is in the graph of a step.</summary>
/// <param name="Timing">When it is known.</param>
/// <param name="Value">In the graph of a step; <see langword="null"/> for what is translated when it is needed.</param>
/// <param name="FromEnd">How many axes follow that of time, which has the length 1 in a step.</param>
internal sealed record TimedValue(Timing Timing, Value? Value = null, int FromEnd = 0);
