using NetGen;

namespace Amp;

/// <summary>What the networks learn from: windows of a signal, and what the distortion makes of each.</summary>
/// <remarks>
/// A network begins each window with an empty memory. So does the distortion here: it plays each window from silence on. Were the
/// windows cut from one long signal instead, the first values of each would depend on what the network has never heard.
/// </remarks>
public static class Window
{
    /// <summary>Values of a window, at 48 kHz 11 ms: several times what the distortion remembers.</summary>
    public const int Length = 512;

    /// <summary>The windows of a signal, side by side. What is left at its end is no window.</summary>
    internal static Dataset Cut(float[] signal, int rate)
    {
        int count = signal.Length / Length;
        var played = new float[count * Length];
        for (int i = 0; i < count; i++)
            Distortion.Play(signal.AsSpan(i * Length, Length), rate).CopyTo(played, i * Length);
        return new Dataset(count, signal[..played.Length], played);
    }
}
