using NetGen;

namespace Words;

/// <summary>What words mean as vectors, and how near they are to each other.</summary>
/// <param name="words">The words.</param>
/// <param name="vectors">A vector for each word, one behind the other.</param>
internal sealed class Vectors(IReadOnlyList<string> words, float[] vectors)
{
    private readonly int features = vectors.Length / words.Count;
    private readonly Dictionary<string, int> places = words.Index().ToDictionary(pair => pair.Item, pair => pair.Index);

    /// <summary>The vectors that a network has learnt for the words of a list.</summary>
    public Vectors(SkipGram network, WordList list)
        : this(list.Words, network.Words.Weight.Slice(SkipGram.Features, list.Words.Count * SkipGram.Features).ToArray())
    {
        // The row before the first is that of all words that the list has no place for.
    }

    /// <summary>The words.</summary>
    public IReadOnlyList<string> Words => words;

    /// <summary>A word's vector.</summary>
    public ReadOnlySpan<float> this[string word] => vectors.AsSpan(places[word] * features, features);

    /// <summary>Whether a word has a vector.</summary>
    public bool Has(string word) => places.ContainsKey(word);

    /// <summary>The cosine of the angle between two vectors: 1 where they point the same way, 0 at a right angle, and where one of them is 0.</summary>
    public static float Cosine(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        double product = 0, squareA = 0, squareB = 0;
        for (int i = 0; i < a.Length; i++)
        {
            product += (double)a[i] * b[i];
            squareA += (double)a[i] * a[i];
            squareB += (double)b[i] * b[i];
        }
        return product == 0 ? 0 : (float)(product / Math.Sqrt(squareA * squareB));
    }

    /// <summary>The words whose vectors point most nearly the way that a vector does, the nearest first.</summary>
    /// <param name="vector">The vector.</param>
    /// <param name="besides">Words that do not count.</param>
    public IEnumerable<Neighbor> Nearest(float[] vector, params string[] besides) =>
        words.Except(besides).Select(word => new Neighbor(word, Cosine(vector, this[word]))).OrderByDescending(neighbor => neighbor.Cosine);

    /// <summary>b - a + c: what c is if it is to c as b is to a.</summary>
    public float[] Continue(string a, string b, string c)
    {
        var vector = new float[features];
        for (int i = 0; i < vector.Length; i++)
            vector[i] = this[b][i] - this[a][i] + this[c][i];
        return vector;
    }

    /// <summary>The mean of the vectors of the words that have one.</summary>
    public float[] Mean(string[] sentence)
    {
        string[] known = [.. sentence.Where(Has)];
        var mean = new float[features];
        for (int i = 0; i < mean.Length; i++)
            mean[i] = known.Sum(word => this[word][i]) / int.Max(1, known.Length);
        return mean;
    }
}
