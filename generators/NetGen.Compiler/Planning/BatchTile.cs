using NetGen.Compiler.Graphs;
using NetGen.Compiler.Models;
using NetGen.Compiler.Ops;

namespace NetGen.Compiler.Planning;

/// <summary>How many samples are computed together.</summary>
public static class BatchTile
{
    // Enough rows that reading the weights is hidden behind the products, few enough that their values stay in the cache.
    private const int Most = 128;

    // Floats of intermediate values that a tile may hold: 32 MiB, backward pass included, before samples go by one at a time.
    private const long Budget = 8 << 20;

    // Rows of a product that make up for reading its weights from far memory; a tile of sequences may hold four times as much, if it has no more rows than that.
    private const int Rows = 256;

    /// <summary>Chooses for a network.</summary>
    public static int Choose(NetworkModel model)
    {
        // Each value of the forward pass has a gradient of its size.
        long perSample = 2 * model.Forward.Nodes.SelectMany(node => node.Outputs).Where(value => value.Type.Batched).Sum(value => (long)value.Shape.Length);
        int tile = Most;
        int steps = model.Forward.Nodes.Where(node => node.Op is MatMul && !node.Inputs[1].Type.Batched).Select(node => node.Output.Shape.Length / node.Output.Shape.Last).DefaultIfEmpty(1).Max();
        while (tile > 1 && tile * perSample > (steps > 1 && tile * steps <= Rows ? 4 * Budget : Budget))
            tile /= 2;
        return tile;
    }
}
