namespace Amp;

/// <summary>A sound of one channel.</summary>
/// <param name="Rate">Values a second.</param>
/// <param name="Format">How the values lie in a file.</param>
/// <param name="Values">The values, -1 to 1 where they are not too loud.</param>
internal sealed record Sound(int Rate, WavFormat Format, float[] Values)
{
    /// <summary>What the sample uses where no file says something else, in values a second.</summary>
    public const int StandardRate = 48_000;
}
