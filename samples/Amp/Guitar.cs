using NetGen;

namespace Amp;

/// <summary>Plays notes by chance: single ones and chords, soft and loud ones.</summary>
internal static class Guitar
{
    private const double LowestNote = 82.4; // Hz, the lowest string of a guitar
    private const int Notes = 36; // in three octaves
    private const int Strings = 6;

    /// <summary>A signal of so many seconds.</summary>
    public static float[] Play(double seconds, int rate, ulong seed)
    {
        var random = new RandomStream(seed);
        var signal = new float[(int)(seconds * rate)];
        var strings = new PluckedString?[Strings];
        int nextPluck = 0;
        for (int i = 0; i < signal.Length; i++)
        {
            if (i == nextPluck)
            {
                int count = random.Next(3) == 0 ? 3 : 1;
                for (int each = 0; each < count; each++)
                    strings[random.Next(Strings)] = Pluck(rate, ref random);

                // A tenth to half a second.
                nextPluck += (int)(rate * (0.1 + (0.4 * random.NextDouble())));
            }

            foreach (PluckedString? each in strings)
                signal[i] += each?.Step() ?? 0;
        }
        return signal;
    }

    private static PluckedString Pluck(int rate, ref RandomStream random)
    {
        double frequency = LowestNote * Math.Pow(2, random.Next(Notes) / 12.0);
        float loudness = 0.05f + (0.35f * random.NextSingle());
        return new PluckedString((int)Math.Round(rate / frequency), loudness, ref random);
    }
}
