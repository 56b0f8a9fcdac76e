namespace Amp;

/// <summary>What a network makes of windows.</summary>
internal delegate void Forward(ReadOnlySpan<float> windows, Span<float> outputs);

/// <summary>Plays a signal of any length through a network that knows windows only.</summary>
internal static class Playback
{
    private const int WarmUp = Window.Length / 2;

    /// <summary>What the network makes of a signal. Each window begins early, and what it gives before it is warm is not used.</summary>
    public static float[] Play(Forward forward, float[] signal)
    {
        const int played = Window.Length - WarmUp;
        float[] window = new float[Window.Length], output = new float[Window.Length];
        float[] silenceFirst = [.. new float[WarmUp], .. signal, .. new float[Window.Length]];
        var result = new float[signal.Length];
        for (int start = 0; start < signal.Length; start += played)
        {
            silenceFirst.AsSpan(start, Window.Length).CopyTo(window);
            forward(window, output);
            output.AsSpan(WarmUp, Math.Min(played, signal.Length - start)).CopyTo(result.AsSpan(start));
        }
        return result;
    }
}
