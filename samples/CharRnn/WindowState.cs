namespace CharRnn;

/// <summary>What a network makes of a window.</summary>
internal delegate void Forward(ReadOnlySpan<int> window, Span<float> logits);

/// <summary>The last characters, for a network that knows windows only and has to read them all again for each new one.</summary>
internal sealed class WindowState(Forward forward)
{
    private readonly int[] window = new int[Size.Window];
    private readonly float[] all = new float[Size.Window * Size.Characters];
    private int count;

    /// <summary>Reads one more character, and gives the logits of the next.</summary>
    public static void Step(int token, Span<float> logits, WindowState state) => state.Step(token, logits);

    private void Step(int token, Span<float> logits)
    {
        if (count == window.Length)
            window.AsSpan(1).CopyTo(window);
        else
            count++;
        window[count - 1] = token;
        forward(window, all);
        all.AsSpan((count - 1) * Size.Characters, Size.Characters).CopyTo(logits);
    }
}
