namespace Words;

/// <summary>
/// The plane in which some vectors differ most: their first two principal components (Pearson 1901), found by multiplying a vector with the covariance again and again.
/// </summary>
internal static class Plane
{
    private const int Iterations = 200;

    /// <summary>Where the vectors lie in their plane.</summary>
    /// <returns>For each vector its two coordinates, from the mean of all.</returns>
    public static (double X, double Y)[] Project(double[][] vectors)
    {
        double[][] rest = [.. vectors.Select(vector => vector.Select((value, i) => value - vectors.Average(other => other[i])).ToArray())];
        double[] x = RemoveLongest(rest), y = RemoveLongest(rest);
        return [.. x.Zip(y)];
    }

    /// <summary>Takes from each vector its part in the direction in which they differ most.</summary>
    /// <returns>The lengths of these parts.</returns>
    private static double[] RemoveLongest(double[][] vectors)
    {
        double[] axis = Unit([.. Enumerable.Range(1, vectors[0].Length).Select(i => 1.0 / i)]);
        for (int i = 0; i < Iterations; i++)
        {
            double[] parts = Parts(vectors, axis);
            axis = Unit([.. axis.Select((_, feature) => vectors.Zip(parts, (vector, part) => vector[feature] * part).Sum())]);
        }

        double[] lengths = Parts(vectors, axis);
        foreach ((double[] vector, double length) in vectors.Zip(lengths))
        {
            for (int i = 0; i < vector.Length; i++)
                vector[i] -= length * axis[i];
        }
        return lengths;
    }

    private static double[] Parts(double[][] vectors, double[] axis) => [.. vectors.Select(vector => vector.Zip(axis, (value, part) => value * part).Sum())];

    private static double[] Unit(double[] vector)
    {
        double length = Math.Sqrt(vector.Sum(value => value * value));
        return length == 0 ? vector : [.. vector.Select(value => value / length)];
    }
}
