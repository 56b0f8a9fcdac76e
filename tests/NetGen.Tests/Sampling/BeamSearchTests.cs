namespace NetGen.Tests.Sampling;

public class BeamSearchTests
{
    private const int First = 1;

    public static TheoryData<int, int?, double> Searches
    {
        get
        {
            var data = new TheoryData<int, int?, double>();
            foreach (int seed in Enumerable.Range(1, 6))
            {
                foreach (int? end in new int?[] { null, 0, 2 })
                {
                    foreach (double alpha in new[] { 0, 0.7, 2 })
                        data.Add(seed, end, alpha);
                }
            }
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Searches))]
    public void A_beam_as_wide_as_there_are_sequences_finds_all_in_order(int seed, int? end, double alpha)
    {
        var model = new MarkovModel(3, seed);
        var search = Search(model, width: 3 * 3 * 3 * 3 * 3, length: 5, end, alpha);
        AssertFinds(new BeamReference(model, [First], end, 5).All(), alpha, search.Run(First));
    }

    [Theory]
    [MemberData(nameof(Searches))]
    public void A_narrow_beam_keeps_the_likeliest_at_each_step(int seed, int? end, double alpha)
    {
        var model = new MarkovModel(7, seed, impossible: 3);
        for (int width = 1; width <= 9; width++)
        {
            var search = Search(model, width, length: 12, end, alpha);
            AssertFinds(new BeamReference(model, [First], end, 12).Search(width), alpha, search.Run(First));
        }
    }

    [Fact]
    public void A_beam_of_one_is_the_greedy_choice()
    {
        var model = new MarkovModel(20, seed: 3);
        var greedy = new List<int>();
        var state = new MarkovState();
        float[] logits = new float[20];
        for (int token = First; greedy.Count < 30;)
        {
            model.Step(token, logits, state);
            greedy.Add(token = Sampler.Greedy(logits));
        }

        BeamHypothesis found = Assert.Single(Search(model, width: 1, length: 30).Run(First).ToArray());
        Assert.Equal(greedy, found.Tokens.ToArray());
        Assert.False(found.Ended);
    }

    [Fact]
    public void The_first_of_equally_likely_sequences_is_kept()
    {
        // No logit differs from another.
        var search = new BeamSearch<MarkovState>((_, logits, _) => logits.Clear(), () => new MarkovState(), vocabulary: 4, width: 3, maximumLength: 3);
        int[][] found = [.. search.Run(First).ToArray().Select(each => each.Tokens.ToArray())];
        Assert.Equal([[0, 0, 0], [0, 0, 1], [0, 0, 2]], found);
    }

    [Fact]
    public void Runs_do_not_depend_on_runs_before()
    {
        var model = new MarkovModel(6, seed: 9);
        var search = Search(model, width: 5, length: 8, end: 0);
        string[] expected = Print(Search(model, width: 5, length: 8, end: 0).Run(First));
        search.Run(3);
        search.Run(2, new MarkovState { Previous = 4, Time = 3 });
        Assert.Equal(expected, Print(search.Run(First)));
        Assert.NotEqual(expected, Print(search.Run(3)));
    }

    [Fact]
    public void A_search_goes_on_from_a_state_and_leaves_it_as_it_is()
    {
        var model = new MarkovModel(6, seed: 4);
        var state = new MarkovState();
        model.Step(First, new float[6], state);
        model.Step(5, new float[6], state);
        AssertFinds(new BeamReference(model, [First, 5, 2], null, 3).All(), 0, Search(model, width: 6 * 6 * 6, length: 3).Run(2, state));
        Assert.Equal((5, 2), (state.Previous, state.Time));
    }

    [Fact]
    public void A_certain_end_ends_at_once()
    {
        var search = new BeamSearch<MarkovState>(
            (_, logits, _) =>
            {
                logits.Fill(float.NegativeInfinity);
                logits[2] = -7;
            },
            () => new MarkovState(),
            vocabulary: 4,
            width: 3,
            maximumLength: 100) { EndToken = 2 };
        BeamHypothesis found = Assert.Single(search.Run(First).ToArray());
        Assert.True(found.Ended);
        Assert.Equal(0, found.LogProbability, 1e-12);
        Assert.True(found.Tokens.IsEmpty);
    }

    [Fact]
    public void A_sequence_that_cannot_go_on_is_given_up()
    {
        // Behind token 1, the likelier one at first, nothing may follow.
        var search = new BeamSearch<MarkovState>(
            (token, logits, _) =>
            {
                logits.Fill(float.NegativeInfinity);
                if (token != 1)
                    (logits[1], logits[2]) = (MathF.Log(0.9f), MathF.Log(0.1f));
            },
            () => new MarkovState(),
            vocabulary: 3,
            width: 2,
            maximumLength: 2);
        Assert.Equal([[2, 1], [2, 2]], search.Run(0).ToArray().Select(each => each.Tokens.ToArray()));
    }

    [Fact]
    public void The_penalty_lets_longer_sequences_win()
    {
        // Ends at once with p = 0.4, else for certain after five more: ln 0.4 = -0.92 against ln 0.6 = -0.51.
        static void Step(int token, Span<float> logits, MarkovState state)
        {
            logits.Fill(float.NegativeInfinity);
            int step = state.Previous++;
            (logits[0], logits[1]) = step switch
            {
                0 => (MathF.Log(0.4f), MathF.Log(0.6f)),
                1 => (MathF.Log(0.4f), MathF.Log(0.6f)),
                < 5 => (float.NegativeInfinity, 0),
                _ => (0, float.NegativeInfinity),
            };
        }

        // ln p: -0.92 of length 1, -1.43 of 2, -1.02 of 6. With α = 1 divided by 1, 7/6 and 11/6.
        var plain = new BeamSearch<MarkovState>(Step, () => new MarkovState(), 2, 4, 10) { EndToken = 0 };
        Assert.Equal([0, 5, 1], plain.Run(1).ToArray().Select(each => each.Tokens.Length));
        var normalised = new BeamSearch<MarkovState>(Step, () => new MarkovState(), 2, 4, 10) { EndToken = 0, LengthPenalty = 1 };
        Assert.Equal([5, 0, 1], normalised.Run(1).ToArray().Select(each => each.Tokens.Length));
        Assert.Equal(2 * Math.Log(0.6) * 6 / 11, normalised.Run(1)[0].Score, 1e-6);
        Assert.Equal(2 * Math.Log(0.6), normalised.Run(1)[0].LogProbability, 1e-6);
    }

    [Fact]
    public void Only_the_constructor_allocates()
    {
        var model = new MarkovModel(30, seed: 5);
        var search = Search(model, width: 8, length: 50, end: 0, alpha: 0.6);
        Assert.Equal(8, model.StatesCreated);
        var state = new MarkovState();
        search.Run(First, state);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 10; i++)
        {
            search.Run(First);
            search.Run(First, state);
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        Assert.Equal(8, model.StatesCreated);
    }

    [Fact]
    public void Arguments_are_checked()
    {
        var model = new MarkovModel(3, seed: 1);
        Assert.Equal("step", Assert.Throws<ArgumentNullException>(() => new BeamSearch<MarkovState>(null!, model.CreateState, 3, 2, 2)).ParamName);
        Assert.Equal("createState", Assert.Throws<ArgumentNullException>(() => new BeamSearch<MarkovState>(model.Step, null!, 3, 2, 2)).ParamName);
        foreach (int wrong in new[] { 0, -1 })
        {
            Assert.Equal("vocabulary", Assert.Throws<ArgumentOutOfRangeException>(() => new BeamSearch<MarkovState>(model.Step, model.CreateState, wrong, 2, 2)).ParamName);
            Assert.Equal("width", Assert.Throws<ArgumentOutOfRangeException>(() => Search(model, wrong, 2)).ParamName);
            Assert.Equal("maximumLength", Assert.Throws<ArgumentOutOfRangeException>(() => Search(model, 2, wrong)).ParamName);
        }

        string message = Assert.Throws<ArgumentOutOfRangeException>("maximumLength", () => Search(model, 70_000, 70_000)).Message;
        Assert.Contains($"at most {Array.MaxLength / 70_000} tokens for a width of 70000, received 70000", message, StringComparison.Ordinal);
        foreach (int wrong in new[] { 3, -1 })
            Assert.Contains("0 to 2", Assert.Throws<ArgumentOutOfRangeException>(() => Search(model, 2, 2, end: wrong)).Message, StringComparison.Ordinal);
        foreach (double wrong in new[] { -0.1, double.NaN, double.PositiveInfinity })
            Assert.Throws<ArgumentOutOfRangeException>(() => Search(model, 2, 2, alpha: wrong));
        Assert.Equal("state", Assert.Throws<ArgumentNullException>(() => { Search(model, 2, 2).Run(First, null!); }).ParamName);
    }

    [Fact]
    public void Each_sequence_needs_a_state_of_its_own()
    {
        var model = new MarkovModel(3, seed: 1);
        var state = new MarkovState();
        Assert.Throws<InvalidOperationException>(() => new BeamSearch<MarkovState>(model.Step, () => state, 3, 2, 2));
        Assert.Throws<InvalidOperationException>(() => new BeamSearch<MarkovState>(model.Step, () => null!, 3, 2, 2));
    }

    [Theory]
    [InlineData(float.NegativeInfinity, "Expected a logit above -∞")]
    [InlineData(float.NaN, "received NaN")]
    [InlineData(float.PositiveInfinity, "at position 0")]
    public void Logits_are_checked(float wrong, string expected)
    {
        var search = new BeamSearch<MarkovState>((_, logits, _) => logits.Fill(wrong), () => new MarkovState(), 3, 2, 2);
        Assert.Contains(expected, Assert.Throws<ArgumentException>(() => { search.Run(First); }).Message, StringComparison.Ordinal);
    }

    private static BeamSearch<MarkovState> Search(MarkovModel model, int width, int length, int? end = null, double alpha = 0) =>
        new(model.Step, model.CreateState, model.Vocabulary, width, length) { EndToken = end, LengthPenalty = alpha };

    private static string[] Print(ReadOnlySpan<BeamHypothesis> found) =>
        [.. found.ToArray().Select(each => $"{string.Join(' ', each.Tokens.ToArray())}: {each.LogProbability:R} {each.Score:R} {each.Ended}")];

    private static void AssertFinds(List<ReferenceSequence> expected, double alpha, ReadOnlySpan<BeamHypothesis> found)
    {
        ReferenceSequence[] sorted = [.. expected.OrderByDescending(each => each.Score(alpha))];
        Assert.Equal(sorted.Length, found.Length);
        for (int i = 0; i < sorted.Length; i++)
        {
            int[] tokens = sorted[i].Ended ? sorted[i].Tokens[..^1] : sorted[i].Tokens;
            Assert.Equal(tokens, found[i].Tokens.ToArray());
            Assert.Equal(sorted[i].Ended, found[i].Ended);
            Assert.Equal(sorted[i].LogProbability, found[i].LogProbability, 1e-5);
            Assert.Equal(sorted[i].Score(alpha), found[i].Score, 1e-5);
        }
    }
}
