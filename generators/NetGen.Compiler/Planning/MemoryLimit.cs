using NetGen.Compiler.Models;
using NetGen.Compiler.Ops;
using NetGen.Compiler.Problems;
using NetGen.Compiler.Specs;

namespace NetGen.Compiler.Planning;

/// <summary>Offsets into the workspace are of 32 bits: what a tile of samples needs must not be more.</summary>
internal static class MemoryLimit
{
    // Each value of the forward pass has a gradient of its size, and there are values between; weights may have a copy.
    private const int ForEachValue = 3;

    /// <summary>Says if a network needs more.</summary>
    public static Problem? Check(NetworkModel model)
    {
        int tile = model.Spec.BatchTile > 0 ? model.Spec.BatchTile : BatchTile.Choose(model);
        double values = model.Forward.Nodes.Where(node => node.Op is not Source { Kind: SourceKind.Parameter }).SelectMany(node => node.Outputs)
            .Sum(value => (double)value.Shape.Length * (value.Type.Batched ? tile : 1));
        double parameters = model.Parameters.Sum(parameter => (double)parameter.Shape.Length);
        return (ForEachValue * values) + parameters <= int.MaxValue
            ? null
            : NetworkTooLarge.Workspace(Place.Class with { Argument = model.Spec.BatchTile > 0 ? "BatchTile" : null }, tile);
    }
}
