namespace NetGen.Compiler.Emission.Kernels.Pooling;

/// <summary>One vector of a position's channels.</summary>
/// <param name="Lanes">Its width.</param>
/// <param name="Offset">The first channel.</param>
/// <param name="Channels">How many channels it has, or <see langword="null"/> for all lanes.</param>
/// <param name="MayTouchBehind">
/// Whether lanes without a channel may be loaded and stored like the others: they are the next position's, in memory of the same row.
/// </param>
/// <param name="Suffix">What stands behind the names of tensors where the position begins.</param>
public sealed record PoolVector(Lanes Lanes, string Offset, string? Channels, bool MayTouchBehind, string Suffix = "")
{
    private string? Part => MayTouchBehind ? null : Channels;

    /// <summary>Loads from an element on.</summary>
    public string Load(string reference, string element = "0") => RowLoop.Load(Lanes, reference + Suffix, KernelBuilder.Sum(element, Offset), Part);

    /// <summary>Stores from an element on.</summary>
    public string Store(string vector, string reference, string element = "0") =>
        RowLoop.Store(Lanes, vector, reference + Suffix, KernelBuilder.Sum(element, Offset), Part);

    /// <summary>Zero in lanes without a channel.</summary>
    public string Keep(string vector) =>
        MayTouchBehind && Channels is not null ? $"global::NetGen.VectorLanes.Keep({vector}, {Channels})" : vector;
}
