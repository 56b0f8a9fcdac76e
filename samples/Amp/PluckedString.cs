using NetGen;

namespace Amp;

/// <summary>
/// A plucked string (Karplus and Strong 1983, "Digital synthesis of plucked-string and drum timbres"): noise that goes round, and
/// each time round is the mean of two neighbours.
/// </summary>
internal sealed class PluckedString
{
    private const float Decay = 0.998f;

    private readonly float[] values;
    private int place;

    /// <summary>Plucks.</summary>
    /// <param name="period">Values of one time round.</param>
    /// <param name="loudness">Largest value.</param>
    /// <param name="random">Gives the noise.</param>
    public PluckedString(int period, float loudness, ref RandomStream random)
    {
        values = new float[period];
        foreach (ref float value in values.AsSpan())
            value = loudness * ((2 * random.NextSingle()) - 1);
    }

    /// <summary>The next value.</summary>
    public float Step()
    {
        float value = values[place];
        int next = (place + 1) % values.Length;
        values[place] = Decay * 0.5f * (value + values[next]);
        place = next;
        return value;
    }
}
