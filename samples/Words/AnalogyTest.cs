namespace Words;

/// <summary>Counts how many analogies hold. As is usual, the three words that are given are no answer.</summary>
internal static class AnalogyTest
{
    /// <summary>Prints for each family, and for all of them, how many analogies hold in vectors, and in those that training began with.</summary>
    public static void Print(Vectors before, Vectors after)
    {
        Console.WriteLine("\nAnalogies that hold                before      after training");
        int sumBefore = 0, sumAfter = 0, count = 0;
        foreach (WordFamily family in WordFamilies.All)
        {
            Analogy[] analogies = [.. family.Analogies()];
            int heldBefore = analogies.Count(analogy => Holds(before, analogy)), heldAfter = analogies.Count(analogy => Holds(after, analogy));
            PrintLine(family.Name, heldBefore, heldAfter, analogies.Length);
            sumBefore += heldBefore;
            sumAfter += heldAfter;
            count += analogies.Length;
        }
        PrintLine("all", sumBefore, sumAfter, count);
    }

    private static bool Holds(Vectors vectors, Analogy analogy) =>
        vectors.Nearest(vectors.Continue(analogy.A, analogy.B, analogy.C), analogy.A, analogy.B, analogy.C).First().Word == analogy.D;

    private static void PrintLine(string name, int before, int after, int count) =>
        Console.WriteLine(FormattableString.Invariant($"  {name,-20}{before,6} of {count,3}  {after,6} of {count,3}  {(double)after / count,7:P1}"));
}
