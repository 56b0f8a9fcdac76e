namespace NetGen.Tests.Sampling;

public class RepetitionPenaltyTests
{
    [Fact]
    public void Logits_above_0_are_divided_and_others_multiplied()
    {
        float[] logits = [3, -2, 0, float.NegativeInfinity, 5, -1];
        Sampler.PenalizeRepetition(logits, [0, 1, 2, 3], 2);
        Assert.Equal([1.5f, -4, 0, float.NegativeInfinity, 5, -1], logits);
    }

    [Fact]
    public void A_token_is_penalised_once_however_often_it_was_there()
    {
        float[] logits = [3, -2, 7];
        Sampler.PenalizeRepetition(logits, [1, 0, 1, 1, 0, 1], 2);
        Assert.Equal([1.5f, -4, 7], logits);
    }

    [Fact]
    public void Without_history_or_with_a_penalty_of_1_nothing_changes()
    {
        float[] logits = [3, -2, 7];
        Sampler.PenalizeRepetition(logits, [], 2);
        Sampler.PenalizeRepetition(logits, [0, 1, 2], 1);
        Sampler.PenalizeRepetition([], [], 2);
        Assert.Equal([3, -2, 7], logits);
    }

    [Fact]
    public void It_commutes_with_the_temperature()
    {
        float[] logits = [3, -2, 7, 1], scaled = [.. logits.Select(logit => logit / 0.5f)];
        float[] first = new float[4], second = new float[4];
        Sampler.PenalizeRepetition(logits, [0, 1, 2], 1.3f);
        Sampler.PenalizeRepetition(scaled, [0, 1, 2], 1.3f);
        Sampler.Softmax(logits, first, 0.5f);
        Sampler.Softmax(scaled, second);
        Assert.All(first.Zip(second), pair => Assert.Equal(pair.First, pair.Second, 1e-6f));
    }

    [Fact]
    public void All_ways_of_choosing_see_it()
    {
        // Without the penalty 1 is the most probable by far; with it, 2 is.
        float[] logits = [-50, 20, 18];
        Sampler.PenalizeRepetition(logits, [1, 0], 10);
        var sampler = new Sampler(1);
        Assert.Equal(
            [2, 2, 2, 2], [Sampler.Greedy(logits), sampler.Sample(logits, 0.5f), sampler.TopK(logits, 1), sampler.TopP(logits, 0.5f)]);
    }

    [Fact]
    public void Nothing_is_allocated()
    {
        float[] logits = new float[100];
        int[] history = [.. Enumerable.Range(0, 200).Select(i => i % 100)];
        Sampler.PenalizeRepetition(logits, history, 1.2f);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
            Sampler.PenalizeRepetition(logits, history, 1.2f);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Theory]
    [InlineData(new[] { 0, 3 }, "received 3 at position 1")]
    [InlineData(new[] { 0, 1, -1 }, "received -1 at position 2")]
    public void Tokens_are_checked_before_anything_changes(int[] history, string expected)
    {
        float[] logits = [1, 2, 3];
        var thrown = Assert.Throws<ArgumentException>(() => Sampler.PenalizeRepetition(logits, history, 2));
        Assert.Equal("history", thrown.ParamName);
        Assert.Contains(expected, thrown.Message, StringComparison.Ordinal);
        Assert.Equal([1, 2, 3], logits);
    }

    [Fact]
    public void Without_logits_there_is_no_token()
    {
        Sampler.PenalizeRepetition([], [], 2);
        var thrown = Assert.Throws<ArgumentException>("history", () => Sampler.PenalizeRepetition([], [0], 2));
        Assert.StartsWith("Expected no tokens where there are no logits, received 1.", thrown.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.99)]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    public void The_penalty_is_checked(float penalty) => Assert.Equal(
        "penalty", Assert.Throws<ArgumentOutOfRangeException>(() => Sampler.PenalizeRepetition(new float[3], [1], penalty)).ParamName);
}
