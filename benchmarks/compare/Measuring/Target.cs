namespace NetGen.Compare;

/// <summary>What NetGen is to reach at least in a workload.</summary>
/// <param name="Peer">The peer to be so many times faster than; <see langword="null"/> for a share of the peak.</param>
/// <param name="AtLeast">The factor, or the share from 0 to 1.</param>
internal sealed record Target(string? Peer, double AtLeast)
{
    /// <summary>So many times faster than a peer.</summary>
    public static Target Faster(string peer, double times) => new(peer, times);

    /// <summary>A share of the machine's peak, from 0 to 1.</summary>
    public static Target ShareOfPeak(double share) => new(null, share);

    /// <summary>Whether a result reaches it; <see langword="null"/> if the peer did not take part.</summary>
    public bool? IsReachedBy(WorkloadResult result) =>
        Peer is null ? result.ShareOfPeak >= AtLeast
        : result.Has(Peer) ? result.TimesFaster(Peer) >= AtLeast
        : null;

    /// <summary>As in <c>≥ 2.4× ONNX Runtime</c>.</summary>
    public override string ToString() =>
        Peer is null ? FormattableString.Invariant($"≥ {100 * AtLeast:0} % of peak") : FormattableString.Invariant($"≥ {AtLeast:0.##}× {Peer}");
}
