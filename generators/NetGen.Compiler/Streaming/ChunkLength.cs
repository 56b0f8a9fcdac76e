using NetGen.Compiler.Models;

namespace NetGen.Compiler.Streaming;

/// <summary>How many steps <c>Prefill</c> makes at once.</summary>
internal static class ChunkLength
{
    // Enough that reading the weights is hidden behind the products.
    private const int Most = 64;

    /// <summary>The fewest steps that are made at once: a chunk computes all of its steps, also those that are not wanted, so that fewer are faster one by one.</summary>
    public const int Fewest = 8;

    /// <summary>Chooses for a network; 1 where steps are made one by one.</summary>
    /// <param name="model">The network.</param>
    /// <param name="streaming">Its step.</param>
    public static int Choose(NetworkModel model, StreamingModel streaming)
    {
        // Steps behind the last fill a chunk. All that they may leave are places in caches, which those that come later overwrite. Of sequences that are declared with a
        // single step it can't be told which of their axes of length 1 is time.
        bool isPossible = streaming.HasCache && streaming.State.All(value => value.IsCache || value.Layer is null) && model.Inputs[model.Inputs.Count - 1].Type.Shape[0] > 1;
        int chunk = Math.Min(streaming.MostSteps ?? Most, Most);
        return isPossible && chunk > Fewest ? chunk : 1;
    }
}
