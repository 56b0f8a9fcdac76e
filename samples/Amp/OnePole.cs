namespace Amp;

/// <summary>A low-pass filter with one pole, y ← y + a (x − y): what a resistor and a capacitor do.</summary>
/// <param name="cutoff">The frequency at which it lets half of the power through, in Hz.</param>
/// <param name="rate">Values a second.</param>
internal sealed class OnePole(float cutoff, int rate)
{
    private readonly float share = 1 - MathF.Exp(-2 * MathF.PI * cutoff / rate);
    private float y;

    /// <summary>The next value.</summary>
    public float Step(float x) => y += share * (x - y);
}
