using System.Text.Json;

namespace NetGen.Tests.Course;

/// <summary>
/// The notes on bigrams. A table that is looked up with each letter and gets the one-hot next letter as the upstream gradient
/// counts the pairs in its gradient; their logarithms are logits whose softmax is the counts' shares.
/// </summary>
public partial class BigramTests
{
    [Fact]
    public void Bigram_pairs_emma() => CourseCase.Check(course =>
    {
        (int[] x, int[] y) = Letters.Split([course.Input("word").GetString()!]);
        Assert.Equal(course.ExpectedInts("x"), x);
        Assert.Equal(course.ExpectedInts("y"), y);
        Assert.Equal(Assert.Single(course.ExpectedInts("count")), x.Length);
        string pairs = string.Concat(x.Zip(y, (first, second) => Letters.Vocabulary.Decode([first, second])));
        Assert.Equal(string.Concat(course.Expected("pairs").EnumerateArray().SelectMany(pair => pair.EnumerateArray())), pairs);
    });

    [Fact]
    public void One_hot_emma() => CourseCase.Check(course =>
    {
        Assert.Equal(Letters.Count, Assert.Single(course.Ints("classes")));
        var net = new OneHotLetters();
        var rows = new float[OneHotLetters.OutputLength];
        net.Forward(course.Ints("x"), rows);
        Assert.Equal(course.ExpectedInts("shape"), OneHotLetters.Description.Output.Shape);
        course.AssertValue("row_sums", [.. rows.Chunk(Letters.Count).Select(row => row.Sum())]);
        IEnumerable<int> places = Enumerable.Range(0, rows.Length).Where(i => rows[i] == 1);
        Assert.Equal(course.ExpectedInts("ones_at"), places.SelectMany(i => (int[])[i / Letters.Count, i % Letters.Count]));
    });

    /// <summary>A row and a column are the same numbers.</summary>
    [Fact]
    public void One_hot_row() => CourseCase.Check(course =>
    {
        Assert.Equal(OneHotOfFive.OutputLength, Assert.Single(course.Ints("classes")));
        var row = new float[OneHotOfFive.OutputLength];
        new OneHotOfFive().Forward(course.Ints("index"), row);
        course.AssertValue("row", row);
        course.AssertValue("column", row);
    });

    [Fact]
    public void Count_to_probability() => CourseCase.Check(course =>
    {
        float count = course.Number("count"), total = course.Number("total");
        var shares = new float[2];
        new Shares().Forward(Arrays.Log([count, total - count]), shares);
        course.AssertValue("probability", shares[0]);
    });

    [Fact]
    public void Bigram_counts_five_names() => CourseCase.Check(course =>
    {
        (int[] x, int[] y) = Letters.Split(course.Words("names"));
        Assert.Equal(Assert.Single(course.ExpectedInts("pairs")), x.Length);
        float[] counts = Count(x, y);
        var found = new Dictionary<string, int>();
        for (int i = 0; i < counts.Length; i++)
        {
            if (counts[i] != 0)
                found.Add(Letters.Vocabulary.Decode([i / Letters.Count, i % Letters.Count]), (int)counts[i]);
        }

        Assert.Equal(Dictionary(course.Expected("counts"), count => count.GetInt32()), found);

        Bigram net = FromCounts(counts);
        course.AssertValue("P(.|a)", Probability(net, 'a', '.'));
        course.AssertValue("P(a|.)", Probability(net, '.', 'a'));
        course.AssertValue("P(a|i)", Probability(net, 'i', 'a'));
        course.AssertValue("mean_nll", net.Loss(x, y));
        foreach ((string letter, string next) in Dictionary(course.Expected("greedy"), next => next.GetString()!))
            Assert.Equal(next, $"{Letters.Vocabulary.Decode(Sampler.Greedy(Logits(net, letter[0])))}");
        Assert.Equal(x.Distinct().Count(), course.Expected("greedy").EnumerateObject().Count());

        course.AssertValue("mean_nll_plus_one", FromCounts(Array.ConvertAll(counts, count => count + 1)).Loss(x, y));
    });

    [Fact]
    public void Bigram_end_after_a() => CourseCase.Check(course =>
    {
        (int[] x, int[] y) = Letters.Split(course.Words("names"));
        float[] counts = Count(x, y);
        float[] afterA = counts[Letters.Count..(2 * Letters.Count)];
        Assert.Equal(course.Number("count_a_end"), afterA[0]);
        Assert.Equal(course.Number("count_a"), afterA.Sum());
        course.AssertValue("P", Probability(FromCounts(counts), 'a', '.'));
    });

    [Fact]
    public void Bigram_full_name_list() => CourseCase.Check(course =>
    {
        string[] names = File.ReadAllLines(Path.Combine(CourseFile.Directory, "names.txt"));
        (int[] x, int[] y) = Letters.Split(names);
        Assert.Equal(Assert.Single(course.ExpectedInts("names")), names.Length);
        Assert.Equal(Assert.Single(course.ExpectedInts("pairs")), x.Length);

        Bigram net = FromCounts(Count(x, y));
        foreach (string pair in (string[])["e|.", "m|e", "m|m", "a|m", ".|a"])
            course.AssertValue($"P({pair})", Probability(net, pair[2], pair[0]));
        course.AssertValue("mean_nll", net.Loss(x, y));
        (int[] emmaX, int[] emmaY) = Letters.Split(["emma"]);
        course.AssertValue("mean_nll_emma", net.Loss(emmaX, emmaY));
    });

    private static float[] Count(int[] x, int[] y)
    {
        var net = new Bigram();
        Gradients gradients = net.CreateGradients();
        net.BackwardFrom(x, Arrays.OneHot(y, Letters.Count), gradients);
        return gradients["table.weight"].Span.ToArray();
    }

    private static Bigram FromCounts(float[] counts)
    {
        var net = new Bigram();
        Arrays.Log(counts).CopyTo(net.Parameters["table.weight"].Span);
        return net;
    }

    private static float[] Logits(Bigram net, char letter)
    {
        var logits = new float[Letters.Count];
        net.Forward(Letters.Vocabulary.Encode([letter]), logits);
        return logits;
    }

    private static float Probability(Bigram net, char letter, char next)
    {
        var probabilities = new float[Letters.Count];
        new Softmax27().Forward(Logits(net, letter), probabilities);
        return probabilities[Letters.Vocabulary.Encode([next])[0]];
    }

    private static Dictionary<string, T> Dictionary<T>(JsonElement json, Func<JsonElement, T> value) =>
        json.EnumerateObject().ToDictionary(entry => entry.Name, entry => value(entry.Value));

    [Network, Tokens(1, Letters.Count), Embedding(Letters.Count, Name = "table"), Flatten, SoftmaxCrossEntropy]
    private sealed partial class Bigram;

    [Network, Input(Letters.Count), Softmax]
    private sealed partial class Softmax27;

    [Network, Tokens(5, Letters.Count), OneHot]
    private sealed partial class OneHotLetters;

    [Network, Tokens(1, 5), OneHot]
    private sealed partial class OneHotOfFive;

    [Network, Input(2), Softmax]
    private sealed partial class Shares;
}
