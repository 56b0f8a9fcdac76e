using NetGen;

namespace Names;

/// <summary>A table of how often each letter follows each other one: a language model without a network.</summary>
internal sealed class CountingBigram
{
    private readonly float[] logProbabilities = new float[Letters.Count * Letters.Count];

    /// <summary>Counts.</summary>
    /// <param name="pairs">Letters and, as the second column, those that follow.</param>
    public CountingBigram(Dataset pairs)
    {
        var counts = new int[Letters.Count, Letters.Count];
        var total = new int[Letters.Count];
        ReadOnlySpan<int> letters = pairs.Columns[0].Indices, next = pairs.Columns[1].Indices;
        for (int i = 0; i < pairs.Count; i++)
        {
            counts[letters[i], next[i]]++;
            total[letters[i]]++;
        }

        // ln 0 is -∞: what was never seen is never chosen. A letter that is in no name at all has a total of 0.
        for (int i = 0; i < logProbabilities.Length; i++)
            logProbabilities[i] = MathF.Log((float)counts[i / Letters.Count, i % Letters.Count] / int.Max(1, total[i / Letters.Count]));
    }

    /// <summary>Logarithms of the next letter's probabilities: what the networks' <c>Forward</c> gives too, but for a constant.</summary>
    public void Forward(ReadOnlySpan<int> letter, Span<float> logits) =>
        logProbabilities.AsSpan(letter[0] * Letters.Count, Letters.Count).CopyTo(logits);

    /// <summary>The mean of -ln p(next | letter), the loss that the networks have too.</summary>
    public double Loss(Dataset pairs)
    {
        ReadOnlySpan<int> letters = pairs.Columns[0].Indices, next = pairs.Columns[1].Indices;
        double sum = 0;
        for (int i = 0; i < pairs.Count; i++)
            sum -= logProbabilities[(letters[i] * Letters.Count) + next[i]];
        return sum / pairs.Count;
    }
}
