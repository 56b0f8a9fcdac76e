namespace NetGen;

/// <summary>
/// A block twice over one sequence, each time with parameters of its own: once as it stands, once with time running backward (Schuster and Paliwal 1997). What both give is joined:
/// [time, features] → [time, 2 · units], where the block gives sequences, or [2 · units], the state at the end beside that at the beginning; with <see cref="NetGen.Merge.Sum"/> units instead of 2 · units.
/// </summary>
/// <remarks>
/// The block has recurrent layers, and layers that work on each step alone. Parameters: the block's, and those of the backward copy with <c>_reverse</c> behind the layer's name:
/// <c>encoder1.lstm1.weight_ih</c> and <c>encoder1.lstm1_reverse.weight_ih</c>.
/// </remarks>
/// <typeparam name="TBlock">A class with <see cref="BlockAttribute"/>.</typeparam>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class BidirectionalAttribute<TBlock> : LayerAttribute
    where TBlock : class
{
    /// <summary>How the two outputs become one; default side by side.</summary>
    public Merge Merge { get; set; }
}
