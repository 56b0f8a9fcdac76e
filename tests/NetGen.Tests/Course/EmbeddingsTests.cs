namespace NetGen.Tests.Course;

/// <summary>The notes on embeddings: the data set of the network that reads three letters, and arithmetic with words.</summary>
public partial class EmbeddingsTests
{
    [Fact]
    public void Mlp_dataset_five_names() => CourseCase.Check(course =>
    {
        int context = Assert.Single(course.Ints("context"));
        (int[] x, int[] y) = Letters.Split(course.Words("names"), context);
        Assert.Equal(course.ExpectedInts("X"), x);
        Assert.Equal(course.ExpectedInts("Y"), y);
        Assert.Equal(Assert.Single(course.ExpectedInts("rows")), y.Length);
        string[] contexts = [.. x.Chunk(context).Select(letters => Letters.Vocabulary.Decode(letters))];
        string[] targets = [.. y.Select(letter => $"{Letters.Vocabulary.Decode(letter)}")];
        Assert.Equal(course.ExpectedWords("first_contexts"), contexts.Take(5));
        Assert.Equal(course.ExpectedWords("first_targets"), targets.Take(5));

        // And it is what such a network learns from.
        var data = new Dataset(y.Length, x, y);
        var net = new NextLetter(seed: 1);
        data.Check(NextLetter.Description);
        float before = net.Loss(x, y);
        new Trainer<NextLetter>(net, new Adam(0.01f)) { Threads = 1 }.Fit(data, epochs: 100);
        Assert.InRange(net.Loss(x, y), 0, before / 2);
    });

    /// <summary>king − man + woman: one layer adds up the three words, a second compares the sum with all words.</summary>
    [Fact]
    public void Analogy_king_queen() => CourseCase.Check(course =>
    {
        string[] words = ["king", "man", "woman", "queen"];
        float[] table = [.. words.SelectMany(course.Floats)];
        var net = new Analogy();
        table.CopyTo(net.Parameters["words.weight"].Span);
        ((float[])[1, 0, 0, 1, -1, 0, 0, -1, 1, 0, 0, 1]).CopyTo(net.Parameters["sum.weight"].Span);
        var all = new float[Analogy.OutputLength];
        net.Forward([0, 1, 2], all);
        float[] vector = all[..2], products = all[2..];
        course.AssertValue("vector", vector);

        float[] cosines = [.. products.Select((product, i) => product / (Norm(vector) * Norm(table[(2 * i)..(2 * (i + 1))])))];
        for (int i = 0; i < words.Length; i++)
            course.AssertClose($"cosine with {words[i]}", course.Expected("cosine").GetProperty(words[i]), cosines[i]);
        Assert.Equal(words.Length, course.Expected("cosine").EnumerateObject().Count());
        Assert.Equal(course.Expected("nearest").GetString(), words[Sampler.Greedy(cosines)]);
    });

    private static float Norm(float[] vector) => MathF.Sqrt(vector.Sum(x => x * x));

    [Network]
    [Tokens(3, Letters.Count)]
    [Embedding(2), Flatten, Dense(16, Activation.Tanh), Dense(Letters.Count)]
    [SoftmaxCrossEntropy]
    private sealed partial class NextLetter;

    [Network]
    [Tokens(3, 4)]
    [Embedding(2, Name = "words"), Flatten, Dense(2, Bias = false, Name = "sum")]
    [Dense(4, TiedTo = "words", Bias = false, Name = "products")]
    [Concat("sum", "products")]
    private sealed partial class Analogy;
}
