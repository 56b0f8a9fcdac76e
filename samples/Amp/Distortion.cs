namespace Amp;

/// <summary>
/// What the networks are to imitate, in the manner of a valve amplifier: a coupling capacitor takes the lowest notes away, the
/// valve clips softly and one side before the other, and the loudspeaker lets no high notes through. Both filters remember.
/// </summary>
/// <param name="rate">Values a second.</param>
internal sealed class Distortion(int rate)
{
    private const float Gain = 6, Bias = 0.4f, Volume = 0.5f;

    private readonly OnePole coupling = new(120, rate);
    private readonly OnePole loudspeaker = new(5000, rate);

    /// <summary>The next value.</summary>
    public float Step(float x)
    {
        float high = x - coupling.Step(x);
        float clipped = MathF.Tanh((Gain * high) + Bias) - MathF.Tanh(Bias);
        return Volume * loudspeaker.Step(clipped);
    }

    /// <summary>A whole signal, from silence on.</summary>
    public static float[] Play(ReadOnlySpan<float> signal, int rate)
    {
        var distortion = new Distortion(rate);
        var played = new float[signal.Length];
        for (int i = 0; i < played.Length; i++)
            played[i] = distortion.Step(signal[i]);
        return played;
    }
}
