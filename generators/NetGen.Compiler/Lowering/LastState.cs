using NetGen.Compiler.Graphs;
using NetGen.Compiler.Problems;

namespace NetGen.Compiler.Lowering;

/// <summary>What a recurrent layer carries on from the step that it computes last.</summary>
/// <param name="Hidden">The hidden state, <c>[units]</c>.</param>
/// <param name="Cell">The cell of an LSTM, <c>[units]</c>; others have none.</param>
/// <param name="Place">The recurrent layer.</param>
internal sealed record LastState(Value Hidden, Value? Cell, Place Place);
