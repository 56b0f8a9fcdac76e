namespace NetGen.Tests.Sampling;

/// <summary>
/// A random model whose next token depends on the last two, one of which is in the state, and on the time: two sequences of the same
/// tokens in another order are not equally likely.
/// </summary>
internal sealed class MarkovModel
{
    private const int Times = 12; // Afterwards they come again.

    private readonly float[] logits;

    /// <summary>Draws the model's logits; one in <paramref name="impossible"/> is -∞, but never all of them.</summary>
    public MarkovModel(int vocabulary, int seed, int impossible = int.MaxValue)
    {
        Vocabulary = vocabulary;
        logits = new float[Times * vocabulary * vocabulary * vocabulary];
        Layouts.FillNormal(logits, (ulong)seed);
        for (int i = 0; i < logits.Length; i++)
        {
            if (i % vocabulary > 0 && (i * 7919L) % impossible == impossible - 1)
                logits[i] = float.NegativeInfinity;
        }
    }

    public int Vocabulary { get; }

    public int StatesCreated { get; private set; }

    public MarkovState CreateState()
    {
        StatesCreated++;
        return new MarkovState();
    }

    public void Step(int token, Span<float> next, MarkovState state)
    {
        Logits(state.Time, state.Previous, token).CopyTo(next);
        state.Previous = token;
        state.Time++;
    }

    /// <summary>ln p of all tokens that may follow two others, in double precision.</summary>
    public double[] LogProbabilities(int time, int previous, int last)
    {
        float[] row = Logits(time, previous, last).ToArray();
        double sum = Math.Log(row.Sum(logit => Math.Exp(logit)));
        return [.. row.Select(logit => logit - sum)];
    }

    private ReadOnlySpan<float> Logits(int time, int previous, int last) =>
        logits.AsSpan(((((time % Times) * Vocabulary) + previous) * Vocabulary + last) * Vocabulary, Vocabulary);
}
