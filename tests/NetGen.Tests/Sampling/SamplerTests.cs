namespace NetGen.Tests.Sampling;

public class SamplerTests
{
    private static readonly float[] Logits = [0.5f, -1, 2, float.NegativeInfinity, 1.5f, 2, 0];
    private readonly Sampler sampler = new(seed: 5);

    [Fact]
    public void Greedy_takes_the_first_of_the_largest()
    {
        Assert.Equal(2, Sampler.Greedy(Logits));
        Assert.Equal(0, Sampler.Greedy([-0f, 0f]));
        Assert.Equal(1, Sampler.Greedy([float.NegativeInfinity, -float.MaxValue]));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(0.4)]
    [InlineData(3)]
    public void Sample_follows_the_softmax(float temperature) =>
        AssertFollows(Probabilities(temperature, _ => true), () => sampler.Sample(Logits, temperature));

    [Fact]
    public void SampleFromProbabilities_follows_them() =>
        AssertFollows([0.1, 0, 0.6, 0.3], () => sampler.SampleFromProbabilities([0.1f, 0, 0.6f, 0.3f]));

    [Theory]
    [InlineData(1, new[] { 2 })]
    [InlineData(2, new[] { 2, 5 })]
    [InlineData(4, new[] { 0, 2, 4, 5 })]
    [InlineData(7, new[] { 0, 1, 2, 4, 5, 6 })]
    public void TopK_follows_the_softmax_of_the_largest(int k, int[] kept) =>
        AssertFollows(Probabilities(0.8f, kept.Contains), () => sampler.TopK(Logits, k, 0.8f));

    // The probabilities, the largest first, sum to 0.332, 0.663, 0.865, 0.939, 0.983 and 1.
    [Theory]
    [InlineData(0.001, new[] { 2 })]
    [InlineData(0.33, new[] { 2 })]
    [InlineData(0.34, new[] { 2, 5 })]
    [InlineData(0.66, new[] { 2, 5 })]
    [InlineData(0.67, new[] { 2, 4, 5 })]
    [InlineData(0.93, new[] { 0, 2, 4, 5 })]
    [InlineData(0.94, new[] { 0, 2, 4, 5, 6 })]
    [InlineData(1, new[] { 0, 1, 2, 4, 5, 6 })]
    public void TopP_follows_the_softmax_of_the_nucleus(float p, int[] kept) =>
        AssertFollows(Probabilities(1, kept.Contains), () => sampler.TopP(Logits, p));

    // Of the four largest the probabilities sum to 0.353, 0.707, 0.921 and 1.
    [Theory]
    [InlineData(7, 1, new[] { 0, 1, 2, 4, 5, 6 })]
    [InlineData(7, 0.67, new[] { 2, 4, 5 })]
    [InlineData(4, 1, new[] { 0, 2, 4, 5 })]
    [InlineData(4, 0.92, new[] { 2, 4, 5 })]
    [InlineData(4, 0.93, new[] { 0, 2, 4, 5 })]
    [InlineData(4, 0.35, new[] { 2 })]
    [InlineData(1, 1, new[] { 2 })]
    public void TopKTopP_follows_the_softmax_of_the_nucleus_of_the_largest(int k, float p, int[] kept) =>
        AssertFollows(Probabilities(1, kept.Contains), () => sampler.TopKTopP(Logits, k, p));

    [Fact]
    public void The_nucleus_is_that_of_the_temperature() =>
        AssertFollows(Probabilities(100, index => index != 3), () => sampler.TopP(Logits, 0.9f, 100));

    [Fact]
    public void Of_equal_logits_the_first_come_first()
    {
        float[] equal = new float[100];
        equal.AsSpan(50).Fill(-0f);
        for (int i = 0; i < 200; i++)
        {
            Assert.InRange(sampler.TopK(equal, 10), 0, 9);
            Assert.InRange(sampler.TopP(equal, 0.095f), 0, 9);
        }
    }

    [Fact]
    public void The_largest_of_many_are_found()
    {
        float[] logits = new float[5000];
        Layouts.FillNormal(logits, 3);
        int[] expected = [.. Enumerable.Range(0, 5000).OrderByDescending(i => logits[i]).Take(7).Order()];
        int[] drawn = [.. Enumerable.Range(0, 2000).Select(_ => sampler.TopK(logits, 7)).Distinct().Order()];
        Assert.Equal(expected, drawn);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(0.2499, 1)]
    [InlineData(0.25, 2)]
    [InlineData(0.7499, 2)]
    [InlineData(0.75, 4)]
    [InlineData(0.9999999999999999, 4)]
    public void The_inverse_cdf_exceeds_the_uniform_number(double uniform, int expected) =>
        Assert.Equal(expected, Sampler.SampleFromProbabilities([0, 0.25f, 0.5f, 0, 0.25f, 0], uniform));

    [Fact]
    public void Sums_that_miss_1_by_rounding_never_choose_the_impossible()
    {
        float third = 1f / 3;
        double almost1 = Math.BitDecrement(1.0);
        Assert.Equal(2, Sampler.SampleFromProbabilities([third, third, third, 0], almost1));
        Assert.Equal(2, Sampler.SampleFromProbabilities([0.1f, 0.2f, 0.6995f, 0], almost1));
    }

    [Fact]
    public void The_seed_decides()
    {
        int[] Draw(ulong seed)
        {
            var seeded = new Sampler(seed);
            return [.. Enumerable.Range(0, 50).Select(i => (i % 3) switch
            {
                0 => seeded.Sample(Logits),
                1 => seeded.TopK(Logits, 4),
                _ => seeded.TopP(Logits, 0.9f),
            })];
        }

        Assert.Equal(Draw(1), Draw(1));
        Assert.NotEqual(Draw(1), Draw(2));
    }

    [Fact]
    public void Nothing_is_allocated_after_the_first_call()
    {
        float[] probabilities = new float[Logits.Length];
        void Run()
        {
            Sampler.Greedy(Logits);
            Sampler.Softmax(Logits, probabilities);
            sampler.Sample(Logits);
            sampler.SampleFromProbabilities(probabilities);
            sampler.TopK(Logits, 3);
            sampler.TopP(Logits, 0.5f);
        }

        Run();
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
            Run();
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Theory]
    [InlineData(new float[0], "received none among 0")]
    [InlineData(new[] { 1, float.NaN }, "received NaN at position 1")]
    [InlineData(new[] { 1, 2, float.PositiveInfinity }, "at position 2")]
    [InlineData(new[] { float.NegativeInfinity, float.NegativeInfinity }, "Expected a logit above -∞")]
    public void Logits_are_checked(float[] logits, string expected)
    {
        Action[] calls =
        [
            () => Sampler.Greedy(logits),
            () => Sampler.Softmax(logits, new float[logits.Length]),
            () => sampler.Sample(logits),
            () => sampler.TopK(logits, 1),
            () => sampler.TopP(logits, 0.5f),
            () => sampler.TopKTopP(logits, 1, 0.5f),
        ];
        foreach (Action call in calls)
        {
            var thrown = Assert.Throws<ArgumentException>(call);
            Assert.Equal("logits", thrown.ParamName);
            Assert.Contains(expected, thrown.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Numbers_are_checked()
    {
        foreach (float temperature in new[] { 0, -1, float.NaN, float.PositiveInfinity })
        {
            Assert.Throws<ArgumentOutOfRangeException>(() => sampler.Sample(Logits, temperature));
            Assert.Throws<ArgumentOutOfRangeException>(() => sampler.TopK(Logits, 1, temperature));
            Assert.Throws<ArgumentOutOfRangeException>(() => sampler.TopP(Logits, 1, temperature));
            Assert.Throws<ArgumentOutOfRangeException>(() => sampler.TopKTopP(Logits, 1, 1, temperature));
        }

        foreach (int k in new[] { -1, 0, 8 })
        {
            Assert.Equal("k", Assert.Throws<ArgumentOutOfRangeException>(() => sampler.TopK(Logits, k)).ParamName);
            Assert.Equal("k", Assert.Throws<ArgumentOutOfRangeException>(() => sampler.TopKTopP(Logits, k, 1)).ParamName);
        }

        foreach (float p in new[] { -1, 0, 1.01f, float.NaN })
        {
            Assert.Equal("p", Assert.Throws<ArgumentOutOfRangeException>(() => sampler.TopP(Logits, p)).ParamName);
            Assert.Equal("p", Assert.Throws<ArgumentOutOfRangeException>(() => sampler.TopKTopP(Logits, 1, p)).ParamName);
        }

        foreach (double uniform in new[] { -0.1, 1, double.NaN })
            Assert.Equal("uniform", Assert.Throws<ArgumentOutOfRangeException>(() => Sampler.SampleFromProbabilities([1], uniform)).ParamName);
    }

    [Theory]
    [InlineData(new float[0])]
    [InlineData(new[] { 0.5f, 0.4f })]
    [InlineData(new[] { 1.5f, -0.5f })]
    [InlineData(new[] { 1, float.NaN })]
    [InlineData(new[] { 0, float.PositiveInfinity })]
    public void Probabilities_are_checked(float[] probabilities) => Assert.Equal(
        "probabilities", Assert.Throws<ArgumentException>(() => sampler.SampleFromProbabilities(probabilities)).ParamName);

    private static double[] Probabilities(float temperature, Func<int, bool> isKept)
    {
        double[] exponentials = [.. Logits.Select((logit, i) => isKept(i) ? Math.Exp(logit / temperature) : 0)];
        return [.. exponentials.Select(exponential => exponential / exponentials.Sum())];
    }

    /// <summary>Draws often: each frequency must lie within five standard deviations, and what is impossible never come.</summary>
    private static void AssertFollows(double[] probabilities, Func<int> draw)
    {
        const int draws = 20_000;
        int[] counts = new int[probabilities.Length];
        for (int i = 0; i < draws; i++)
            counts[draw()]++;
        for (int i = 0; i < counts.Length; i++)
        {
            double deviation = Math.Sqrt(draws * probabilities[i] * (1 - probabilities[i]));
            Assert.InRange(counts[i], (draws * probabilities[i]) - (5 * deviation) - 1e-6, (draws * probabilities[i]) + (5 * deviation) + 1e-6);
        }
    }
}
