namespace NetGen.Benchmarks;

/// <summary>Made-up samples, the same in every run.</summary>
internal static class RandomData
{
    /// <summary>Numbers from −1 to 1.</summary>
    public static float[] Numbers(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => (2 * random.NextSingle()) - 1)];
    }

    /// <summary>Indices from 0 to <paramref name="bound"/> − 1.</summary>
    public static int[] Indices(int count, int bound, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => random.Next(bound))];
    }
}
