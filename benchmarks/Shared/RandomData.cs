namespace NetGen.Benchmarks;

/// <summary>Made-up samples, the same in every run.</summary>
internal static class RandomData
{
    /// <summary>Samples of an input or a target.</summary>
    /// <typeparam name="T"><see cref="float"/>, or <see cref="int"/> where the port takes indices.</typeparam>
    public static T[] For<T>(PortDescription port, int samples, int seed) => Values<T>(port, samples * port.Length, seed);

    /// <summary>So many values as an input or a target takes them.</summary>
    /// <typeparam name="T"><see cref="float"/>, or <see cref="int"/> where the port takes indices.</typeparam>
    public static T[] Values<T>(PortDescription port, int count, int seed)
    {
        Array values = port.Type == ElementType.Index ? Indices(count, port.IndexBound, seed) : Numbers(count, seed);
        return (T[])values;
    }

    /// <summary>Numbers from −1 to 1.</summary>
    public static float[] Numbers(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => (2 * random.NextSingle()) - 1)];
    }

    private static int[] Indices(int count, int bound, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => random.Next(bound))];
    }
}
