using NetGen.Compiler.Graphs;
using NetGen.Compiler.Models;

namespace NetGen.Compiler.Planning;

/// <summary>How many samples are computed together.</summary>
public static class BatchTile
{
    // Enough rows that reading the weights is hidden behind the products, few enough that their values stay in the cache.
    private const int Most = 128;

    // Floats of intermediate values that a tile may hold: 32 MiB, backward pass included, before samples go by one at a time.
    private const long Budget = 8 << 20;

    /// <summary>Chooses for a network.</summary>
    public static int Choose(NetworkModel model)
    {
        // Each value of the forward pass has a gradient of its size.
        long perSample = 2 * model.Forward.Nodes.SelectMany(node => node.Outputs).Where(value => value.Type.Batched).Sum(value => (long)value.Shape.Length);
        int tile = Most;
        while (tile > 1 && tile * perSample > Budget)
            tile /= 2;
        return tile;
    }
}
