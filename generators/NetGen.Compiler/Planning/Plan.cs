using NetGen.Compiler.Graphs;

namespace NetGen.Compiler.Planning;

/// <summary>When a node is computed.</summary>
public enum Stage
{
    /// <summary>Once a call: it depends on parameters alone.</summary>
    Call,

    /// <summary>Once a call, after <see cref="Call"/>, but only for samples enough to be worth it: matrices are packed.</summary>
    Packing,

    /// <summary>Once for each tile of samples.</summary>
    Tile,

    /// <summary>Once for each tile, but only where the caller wants the gradients of the inputs.</summary>
    InputGradient,
}

/// <summary>A graph with a place for every value and a time for every node.</summary>
/// <param name="Nodes">The nodes in order; reshapes and sources cost nothing and stand among them all the same.</param>
/// <param name="Stages">When each node is computed.</param>
/// <param name="Locations">Where each value lives.</param>
/// <param name="ArenaLength">Floats of workspace.</param>
/// <param name="BatchTile">The most samples of a tile.</param>
public sealed record Plan(
    IReadOnlyList<Node> Nodes,
    IReadOnlyDictionary<Node, Stage> Stages,
    IReadOnlyDictionary<Value, Location> Locations,
    int ArenaLength,
    int BatchTile);
