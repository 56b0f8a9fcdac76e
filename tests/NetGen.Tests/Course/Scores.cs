namespace NetGen.Tests.Course;

/// <summary>The scores of attention, which no layer gives, by hand.</summary>
internal static class Scores
{
    /// <summary>a · bᵀ of matrices that are stored row by row, with so many columns each.</summary>
    public static float[] Products(float[] a, float[] b, int columns) =>
        [.. a.Chunk(columns).SelectMany(row => b.Chunk(columns).Select(other => row.Zip(other, (x, y) => x * y).Sum()))];

    /// <summary>The same over the root of the number of columns.</summary>
    public static float[] Scaled(float[] a, float[] b, int columns) => Array.ConvertAll(Products(a, b, columns), product => product / MathF.Sqrt(columns));

    /// <summary>Asserts that weights are the softmax of scores: their logarithms differ as the scores do.</summary>
    public static void AssertSoftmax(float[] scores, float[] weights, int keys)
    {
        foreach ((float[] score, float[] weight) in scores.Chunk(keys).Zip(weights.Chunk(keys)))
        {
            for (int key = 1; key < keys; key++)
                Assert.Equal(score[key] - score[0], MathF.Log(weight[key] / weight[0]), 1e-5f);
        }
    }
}
