namespace Words;

/// <summary>Compares sentences by the words that they share, and by what their words mean.</summary>
internal static class Sentences
{
    /// <summary>Prints how near the others are to a sentence.</summary>
    public static void Compare(Bags bags, Vectors vectors, string sentence, params string[] others)
    {
        string[] words = WordText.Split(sentence);
        Console.WriteLine($"\nHow near to \"{sentence}\"        bag of words  mean of vectors");
        foreach (string other in others)
        {
            string[] otherWords = WordText.Split(other);
            float shared = Vectors.Cosine(bags.Count(words), bags.Count(otherWords)), meaning = Vectors.Cosine(vectors.Mean(words), vectors.Mean(otherWords));
            Console.WriteLine(FormattableString.Invariant($"  {other,-48}{shared,6:F3}{meaning,16:F3}"));
        }
    }
}
