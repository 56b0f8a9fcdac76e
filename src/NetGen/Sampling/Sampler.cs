namespace NetGen;

/// <summary>
/// Chooses the next token or class from a network's logits. The same seed and the same logits give the same choices.
/// Allocates nothing, except when more logits come than ever before. Not for several threads at once.
/// </summary>
/// <param name="seed">Seed of the random numbers.</param>
/// <remarks>Logits are finite numbers; -∞ shuts a choice out.</remarks>
public sealed class Sampler(ulong seed)
{
    private readonly LogitRanking ranking = new();
    private RandomStream random = new(seed);
    private float[] weights = [];

    /// <summary>Index of the largest logit, of equal ones the first.</summary>
    /// <exception cref="ArgumentException">No logit is above -∞, or one is NaN or +∞.</exception>
    public static int Greedy(ReadOnlySpan<float> logits) => Logits.IndexOfLargest(logits);

    /// <summary>Probabilities p_i = exp(l_i / T) / Σ_j exp(l_j / T).</summary>
    /// <param name="logits">The logits l.</param>
    /// <param name="probabilities">As many as there are logits; may be the logits' own memory.</param>
    /// <param name="temperature">T, above 0: less than 1 sharpens the distribution, more flattens it.</param>
    /// <exception cref="ArgumentException">No logit is above -∞, or one is NaN or +∞; another number of probabilities.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The temperature is not a finite number above 0.</exception>
    public static void Softmax(ReadOnlySpan<float> logits, Span<float> probabilities, float temperature = 1)
    {
        Setting.Positive(temperature);
        if (probabilities.Length != logits.Length)
        {
            throw new ArgumentException(
                $"Expected room for {logits.Length} probabilities, one a logit, received {probabilities.Length}.", nameof(probabilities));
        }

        if (logits.Overlaps(probabilities, out int offset) && offset != 0)
            throw new ArgumentException("Expected the logits' own memory or other, received memory that overlaps it.", nameof(probabilities));
        float scale = (float)(1 / SetWeights(logits, temperature, probabilities));
        foreach (ref float probability in probabilities)
            probability *= scale;
    }

    /// <summary>
    /// Makes tokens that have been there less likely, in place: l becomes l / θ where it is above 0, else l · θ (Keskar et al. 2019,
    /// "CTRL: a conditional transformer language model for controllable generation"). Choose afterwards in any of the ways.
    /// </summary>
    /// <param name="logits">The logits l.</param>
    /// <param name="history">The tokens that are penalised, each once however often it is there; commonly the last few dozens of a text.</param>
    /// <param name="penalty">θ, 1 or more: 1 changes nothing, 1.2 is the authors' choice.</param>
    /// <exception cref="ArgumentException">A token of the history has no logit; none has been changed then.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The penalty is not a finite number of 1 or more.</exception>
    public static void PenalizeRepetition(Span<float> logits, ReadOnlySpan<int> history, float penalty)
    {
        if (!(penalty is >= 1 and < float.PositiveInfinity))
            throw new ArgumentOutOfRangeException(nameof(penalty), penalty, $"Expected a finite number, 1 or more, received {penalty}.");
        if (logits.Length == 0 && history.Length > 0)
            throw new ArgumentException($"Expected no tokens where there are no logits, received {history.Length}.", nameof(history));
        int wrong = history.IndexOfAnyExceptInRange(0, logits.Length - 1);
        if (wrong >= 0)
            throw new ArgumentException($"Expected tokens from 0 to {logits.Length - 1}, received {history[wrong]} at position {wrong}.", nameof(history));
        for (int i = 0; i < history.Length; i++)
        {
            ref float logit = ref logits[history[i]];
            if (!history[..i].Contains(history[i]))
                logit = logit > 0 ? logit / penalty : logit * penalty;
        }
    }

    /// <summary>Chooses with the probabilities of <see cref="Softmax"/>.</summary>
    /// <exception cref="ArgumentException">No logit is above -∞, or one is NaN or +∞.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The temperature is not a finite number above 0.</exception>
    public int Sample(ReadOnlySpan<float> logits, float temperature = 1)
    {
        Setting.Positive(temperature);
        Span<float> buffer = Buffer(logits.Length);
        return InverseCdf(buffer, SetWeights(logits, temperature, buffer) * random.NextDouble());
    }

    /// <summary>Chooses with the given probabilities.</summary>
    /// <exception cref="ArgumentException">One is negative or NaN, or their sum is not 1 within 0.001.</exception>
    public int SampleFromProbabilities(ReadOnlySpan<float> probabilities) => SampleFromProbabilities(probabilities, random.NextDouble());

    /// <summary>The first index at which the sum of the probabilities so far exceeds <paramref name="uniform"/>.</summary>
    /// <param name="probabilities">The probabilities. What their sum misses of 1 by rounding is made up for.</param>
    /// <param name="uniform">A number in [0, 1).</param>
    /// <exception cref="ArgumentException">One is negative or NaN, or their sum is not 1 within 0.001.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number is outside [0, 1).</exception>
    public static int SampleFromProbabilities(ReadOnlySpan<float> probabilities, double uniform)
    {
        if (!(uniform is >= 0 and < 1))
            throw new ArgumentOutOfRangeException(nameof(uniform), uniform, $"Expected a number in [0, 1), received {uniform}.");
        double sum = 0;
        for (int i = 0; i < probabilities.Length; i++)
        {
            if (!(probabilities[i] >= 0))
            {
                throw new ArgumentException(
                    $"Expected probabilities of 0 or more, received {probabilities[i]} at position {i}.", nameof(probabilities));
            }

            sum += probabilities[i];
        }

        const double tolerance = 1e-3;
        if (Math.Abs(sum - 1) > tolerance)
            throw new ArgumentException($"Expected probabilities with the sum 1, received the sum {sum}.", nameof(probabilities));
        return InverseCdf(probabilities, sum * uniform);
    }

    /// <summary>
    /// Chooses from the <paramref name="k"/> largest logits only (Fan, Lewis and Dauphin 2018, "Hierarchical neural story
    /// generation").
    /// </summary>
    /// <param name="logits">The logits. Of equal ones those in front come first.</param>
    /// <param name="k">From 1, the greedy choice, to the number of logits.</param>
    /// <param name="temperature">See <see cref="Softmax"/>.</param>
    /// <exception cref="ArgumentException">No logit is above -∞, or one is NaN or +∞.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="k"/> or the temperature is out of range.</exception>
    public int TopK(ReadOnlySpan<float> logits, int k, float temperature = 1)
    {
        Setting.Positive(temperature);
        SetRankedWeights(logits, temperature);
        ThrowIfTooMany(k, logits.Length);
        return SampleFromFirst(k);
    }

    /// <summary>
    /// Chooses from the nucleus only, the fewest of the most probable indices whose probabilities sum to at least
    /// <paramref name="p"/> (Holtzman et al. 2020, "The curious case of neural text degeneration").
    /// </summary>
    /// <param name="logits">The logits. Of equal ones those in front come first.</param>
    /// <param name="p">In (0, 1]; 1 shuts nothing out.</param>
    /// <param name="temperature">See <see cref="Softmax"/>; the nucleus is that of the probabilities at this temperature.</param>
    /// <exception cref="ArgumentException">No logit is above -∞, or one is NaN or +∞.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="p"/> or the temperature is out of range.</exception>
    public int TopP(ReadOnlySpan<float> logits, float p, float temperature = 1)
    {
        Setting.Positive(temperature);
        ThrowIfNoShare(p);
        SetRankedWeights(logits, temperature);
        return SampleFromNucleus(logits.Length, p);
    }

    /// <summary>
    /// Chooses from the nucleus of the <paramref name="k"/> largest logits: the fewest of the most probable of them whose probabilities sum to at least <paramref name="p"/> of those of all
    /// <paramref name="k"/>.
    /// </summary>
    /// <param name="logits">The logits. Of equal ones those in front come first.</param>
    /// <param name="k">See <see cref="TopK"/>.</param>
    /// <param name="p">See <see cref="TopP"/>.</param>
    /// <param name="temperature">See <see cref="Softmax"/>.</param>
    /// <exception cref="ArgumentException">No logit is above -∞, or one is NaN or +∞.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="k"/>, <paramref name="p"/> or the temperature is out of range.</exception>
    public int TopKTopP(ReadOnlySpan<float> logits, int k, float p, float temperature = 1)
    {
        Setting.Positive(temperature);
        ThrowIfNoShare(p);
        SetRankedWeights(logits, temperature);
        ThrowIfTooMany(k, logits.Length);
        return SampleFromNucleus(k, p);
    }

    /// <summary>Writes each logit's weight; gives the sum.</summary>
    private static double SetWeights(ReadOnlySpan<float> logits, float temperature, Span<float> weights)
    {
        float maximum = logits[Logits.IndexOfLargest(logits)];
        double sum = 0;
        for (int i = 0; i < logits.Length; i++)
            sum += weights[i] = Logits.Weight(logits[i], maximum, temperature);
        return sum;
    }

    /// <summary>The first index at which the sum of the weights so far exceeds a threshold.</summary>
    private static int InverseCdf(ReadOnlySpan<float> weights, double threshold)
    {
        double sum = 0;
        int last = 0;
        for (int i = 0; i < weights.Length; i++)
        {
            sum += weights[i];
            if (sum > threshold)
                return i;
            if (weights[i] > 0)
                last = i;
        }

        // A threshold just below the sum of all may have been rounded up to it.
        return last;
    }

    private static void ThrowIfNoShare(float p)
    {
        if (!(p is > 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(p), p, $"Expected more than 0 and at most 1, received {p}.");
    }

    private static void ThrowIfTooMany(int k, int count)
    {
        if (k < 1 || k > count)
            throw new ArgumentOutOfRangeException(nameof(k), k, $"Expected 1 to {count}, the number of logits, received {k}.");
    }

    /// <summary>Sorts the logits and writes their weights in this order.</summary>
    private void SetRankedWeights(ReadOnlySpan<float> logits, float temperature)
    {
        Span<float> ranked = Buffer(logits.Length);
        float maximum = logits[Logits.IndexOfLargest(logits)];
        ranking.Sort(logits);
        for (int i = 0; i < ranked.Length; i++)
            ranked[i] = Logits.Weight(logits[ranking[i]], maximum, temperature);
    }

    /// <summary>Chooses from the first ranks, whose weights have been set, those that make up the share <paramref name="p"/> of their sum.</summary>
    private int SampleFromNucleus(int first, float p)
    {
        double enough = Sum(weights.AsSpan(0, first)) * p, sum = 0;
        int count = 0;
        while (count < first && (count == 0 || sum < enough))
            sum += weights[count++];
        return SampleFromFirst(count);
    }

    /// <summary>Chooses from the first ranks, whose weights have been set.</summary>
    private int SampleFromFirst(int count)
    {
        ReadOnlySpan<float> first = weights.AsSpan(0, count);
        return ranking[InverseCdf(first, Sum(first) * random.NextDouble())];
    }

    private static double Sum(ReadOnlySpan<float> weights)
    {
        double sum = 0;
        foreach (float weight in weights)
            sum += weight;
        return sum;
    }

    private Span<float> Buffer(int length)
    {
        if (weights.Length < length)
            weights = new float[length];
        return weights.AsSpan(0, length);
    }
}
