using System.Globalization;

namespace Words;

/// <summary>The course's two small examples, computed, with what they must give beside it.</summary>
internal static class CourseExamples
{
    /// <summary>Prints them.</summary>
    /// <returns>Whether all came out as they must.</returns>
    public static bool Print()
    {
        Console.WriteLine("The course's examples: computed, and what it must be");
        bool isBagRight = PrintBag(), isAnalogyRight = PrintAnalogy();
        return isBagRight && isAnalogyRight;
    }

    private static bool PrintBag()
    {
        string[] sentence = WordText.Split("to be or not to be"), part = WordText.Split("to be");
        string[] words = [.. sentence.Distinct().Order(StringComparer.Ordinal)];
        Console.WriteLine($"  bag of words over [{string.Join(", ", words)}]");
        var bags = new Bags(new WordList([sentence]));
        return PrintRow("to be or not to be", bags.Count(sentence, words), [2, 1, 1, 2])
            & PrintRow("to be", bags.Count(part, words), [1, 0, 0, 1]);
    }

    private static bool PrintAnalogy()
    {
        var vectors = new Vectors(["king", "man", "woman", "queen"], [1, 2, 1, 0, -1, 0, -1, 2]);
        float[] queen = vectors.Continue("man", "king", "woman");
        float[] cosines = [.. vectors.Words.Select(word => Vectors.Cosine(queen, vectors[word]))];
        Console.WriteLine($"  king − man + woman, and its cosines with {string.Join(", ", vectors.Words)}");
        return PrintRow("vector", queen, [-1, 2])
            & PrintRow("cosines", cosines, [0.6f, -0.4472136f, 0.4472136f, 1]);
    }

    private static bool PrintRow(string title, float[] computed, float[] expected)
    {
        bool isRight = computed.Zip(expected).All(pair => MathF.Abs(pair.First - pair.Second) < 1e-6f);
        Console.WriteLine($"    {title,-19}[{Row(computed)}]  [{Row(expected)}]  {(isRight ? '✓' : '✗')}");
        return isRight;
    }

    private static string Row(float[] values) => string.Join(", ", values.Select(value => value.ToString("0.#######", CultureInfo.InvariantCulture)));
}
