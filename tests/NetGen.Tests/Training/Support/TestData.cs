namespace NetGen.Tests.Training;

/// <summary>Small data sets with known answers.</summary>
internal static class TestData
{
    public const float Offset = 0.5f;

    public static float[] Slope => [2, -1];

    /// <summary>Points in the plane and the height of a tilted plane above them: [2] → [1].</summary>
    public static Dataset Line(int count) => new(
        count,
        Enumerable.Range(0, count).SelectMany(Point).ToArray(),
        Enumerable.Range(0, count).Select(Target).ToArray());

    /// <summary>The height above the point of a sample.</summary>
    public static float Target(int sample) => Offset + (Slope[0] * Point(sample)[0]) + (Slope[1] * Point(sample)[1]);

    /// <summary>Points around three corners of a triangle and the number of the corner: [2] → class below 3.</summary>
    public static Dataset Classes(int count, ulong seed = 1)
    {
        var random = new RandomStream(seed);
        float[] points = new float[2 * count];
        int[] classes = new int[count];
        for (int i = 0; i < count; i++)
        {
            classes[i] = random.Next(3);
            points[2 * i] = (classes[i] == 1 ? 2 : 0) + (0.3f * random.NextNormal());
            points[(2 * i) + 1] = (classes[i] == 2 ? 2 : 0) + (0.3f * random.NextNormal());
        }

        return new Dataset(count, points, classes);
    }

    private static float[] Point(int sample)
    {
        var random = new RandomStream((ulong)sample);
        return [(2 * random.NextSingle()) - 1, (2 * random.NextSingle()) - 1];
    }
}
