namespace NetGen.Compiler.Tests.Gradients;

/// <summary>Sets and compares the elements of tensors.</summary>
internal static class Elements
{
    private const double Tolerance = 1e-12;

    /// <summary>Copies values over elements, of which there are as many.</summary>
    public static void Set(double[] elements, params IReadOnlyCollection<double> values)
    {
        Assert.Equal(elements.Length, values.Count);
        values.ToArray().CopyTo(elements, 0);
    }

    /// <summary>Asserts that two lists are the same but for rounding.</summary>
    public static void AssertClose(IReadOnlyList<double> expected, IReadOnlyList<double> actual)
    {
        Assert.Equal(expected.Count, actual.Count);
        for (int i = 0; i < expected.Count; i++)
            Assert.Equal(expected[i], actual[i], Tolerance);
    }
}
