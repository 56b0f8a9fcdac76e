namespace NetGen.Compare;

/// <summary>Vectors narrower than the machine's, for machines that have no wider ones.</summary>
/// <param name="Lanes">Floats in a vector.</param>
/// <param name="Switch">Turns wider vectors off in the run-time system.</param>
/// <param name="Target">What the large workloads are to reach.</param>
internal sealed record NarrowWidth(int Lanes, string Switch, Target Target)
{
    /// <summary>All widths but the widest; without AVX2 there is no fused multiply-add either.</summary>
    public static IReadOnlyList<NarrowWidth> All { get; } =
    [
        new(8, "DOTNET_EnableAVX512", Target.ShareOfPeak(0.85)),
        new(4, "DOTNET_EnableAVX2", Target.ShareOfPeak(0.80)),
    ];
}
