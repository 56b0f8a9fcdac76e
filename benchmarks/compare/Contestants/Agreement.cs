using System.Globalization;

namespace NetGen.Compare;

/// <summary>Whether contestants compute the same. Nothing is timed before they do.</summary>
internal static class Agreement
{
    /// <summary>How far two results may be apart.</summary>
    public const float Tolerance = 1e-4f;

    /// <summary>Compares the results of all contestants with those of the first.</summary>
    /// <returns>The largest difference.</returns>
    /// <exception cref="ComparisonException">Results differ by more than <see cref="Tolerance"/>; the message says where.</exception>
    public static float Check(IWorkload workload, IReadOnlyList<IContestant> contestants)
    {
        float largest = 0;
        foreach (int calls in workload.CheckedCalls)
        {
            IReadOnlyDictionary<string, float[]> expected = contestants[0].Results(calls);
            foreach (IContestant contestant in contestants.Skip(1))
            {
                string where = $"{workload.Name}, {contestants[0].Name} and {contestant.Name} after {calls} calls";
                largest = Math.Max(largest, Compare(where, expected, contestant.Results(calls)));
            }
        }

        return largest;
    }

    private static float Compare(
        string where, IReadOnlyDictionary<string, float[]> expected, IReadOnlyDictionary<string, float[]> received)
    {
        if (!expected.Keys.Order(StringComparer.Ordinal).SequenceEqual(received.Keys.Order(StringComparer.Ordinal)))
        {
            throw new ComparisonException(
                $"{where}: expected {string.Join(", ", expected.Keys)}, received {string.Join(", ", received.Keys)}.");
        }

        return expected.Max(pair => Compare($"{where}: {pair.Key}", pair.Value, received[pair.Key]));
    }

    private static float Compare(string where, float[] expected, float[] received)
    {
        if (expected.Length != received.Length)
            throw new ComparisonException($"{where}: expected {expected.Length} numbers, received {received.Length}.");
        float largest = 0;
        for (int i = 0; i < expected.Length; i++)
        {
            float difference = Math.Abs(expected[i] - received[i]);

            // Put so that it holds for what is not a number too.
            if (!(difference <= Tolerance))
            {
                throw new ComparisonException(string.Create(
                    CultureInfo.InvariantCulture, $"{where}: number {i} is {expected[i]} and {received[i]}, more than {Tolerance} apart."));
            }

            largest = Math.Max(largest, difference);
        }

        return largest;
    }
}
