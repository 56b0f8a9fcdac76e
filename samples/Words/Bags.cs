namespace Words;

/// <summary>Sentences as bags of words.</summary>
/// <param name="list">The words.</param>
internal sealed class Bags(WordList list)
{
    private readonly WordBag network = new();

    /// <summary>How often each word of the list is in a sentence; first the number of places that are empty.</summary>
    /// <param name="sentence">At most <see cref="WordBag.Length"/> words.</param>
    public float[] Count(string[] sentence)
    {
        var tokens = new int[WordBag.Length];
        for (int i = 0; i < sentence.Length; i++)
            tokens[i] = list[sentence[i]];
        var counts = new float[WordBag.OutputLength];
        network.Forward(tokens, counts);
        counts[WordList.Other] = 0; // places that no word has taken
        return counts;
    }

    /// <summary>How often each of some words is in a sentence.</summary>
    public float[] Count(string[] sentence, string[] words)
    {
        float[] counts = Count(sentence);
        return [.. words.Select(word => counts[list[word]])];
    }
}
