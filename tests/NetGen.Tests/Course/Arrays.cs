namespace NetGen.Tests.Course;

/// <summary>Small arrays that tests hand to networks and take from them.</summary>
internal static class Arrays
{
    /// <summary>Ones: the upstream gradient of a sum.</summary>
    public static float[] Ones(int count) => [.. Enumerable.Repeat(1f, count)];

    /// <summary>The unit vectors of a space, one below the other.</summary>
    public static float[] Identity(int size) => OneHot(Enumerable.Range(0, size), size);

    /// <summary>A row for each index that is 1 there.</summary>
    public static float[] OneHot(IEnumerable<int> indices, int size) =>
        [.. indices.SelectMany(index => Enumerable.Range(0, size).Select(column => column == index ? 1f : 0f))];

    /// <summary>Some columns of a matrix that is stored row by row.</summary>
    public static float[] Columns(float[] matrix, int width, Range columns) => [.. matrix.Chunk(width).SelectMany(row => row[columns])];

    /// <summary>The natural logarithm of each number.</summary>
    public static float[] Log(float[] values) => Array.ConvertAll(values, MathF.Log);
}
