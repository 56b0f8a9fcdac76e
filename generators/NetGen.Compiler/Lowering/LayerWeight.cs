using NetGen.Compiler.Graphs;

namespace NetGen.Compiler.Lowering;

/// <summary>The weight of a layer, which others can be tied to.</summary>
/// <param name="Value">The parameter.</param>
/// <param name="IsTable">Whether its rows are looked up, as an embedding's, so that a dense layer takes the transpose.</param>
internal sealed record LayerWeight(Value Value, bool IsTable);
