namespace NetGen.Tests.Sampling;

/// <summary>The token before the last, 0 at the beginning, and how many there were.</summary>
internal sealed class MarkovState : IStreamingState<MarkovState>
{
    public int Previous { get; set; }

    public int Time { get; set; }

    public void Reset() => (Previous, Time) = (0, 0);

    public void CopyTo(MarkovState destination) => (destination.Previous, destination.Time) = (Previous, Time);
}
