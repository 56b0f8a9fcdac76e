namespace NetGen.Tests.Sampling;

/// <summary>The beam search over a network's own steps.</summary>
public partial class BeamSearchNetworkTests
{
    private const int Vocabulary = 5, Length = 4;

    [Fact]
    public void It_finds_what_Forward_says_of_all_sequences()
    {
        var net = new Speaker(seed: 3);
        var search = new BeamSearch<Speaker.State>(net.Step, net.CreateState, Vocabulary, width: Vocabulary * Vocabulary * Vocabulary, Length - 1);
        BeamHypothesis[] found = search.Run(first: 2).ToArray();
        Assert.Equal(Vocabulary * Vocabulary * Vocabulary, found.Select(each => string.Join(' ', each.Tokens.ToArray())).Distinct().Count());

        float[] logits = new float[Speaker.OutputLength];
        foreach (BeamHypothesis each in found)
        {
            net.Forward([2, .. each.Tokens], logits);
            double expected = 0;
            for (int i = 0; i < each.Tokens.Length; i++)
            {
                float[] row = logits[(i * Vocabulary)..((i + 1) * Vocabulary)];
                expected += row[each.Tokens[i]] - Math.Log(row.Sum(logit => Math.Exp(logit)));
            }

            Assert.Equal(expected, each.LogProbability, 1e-5);
        }

        Assert.Equal(found.OrderByDescending(each => each.LogProbability), found);
    }

    [Fact]
    public void A_search_allocates_nothing()
    {
        var net = new Speaker(seed: 3);
        var search = new BeamSearch<Speaker.State>(net.Step, net.CreateState, Vocabulary, width: 4, maximumLength: 20) { EndToken = 0 };
        search.Run(first: 1);
        long before = GC.GetAllocatedBytesForCurrentThread();
        search.Run(first: 1);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Theory]
    [InlineData(Vocabulary - 1)]
    [InlineData(Vocabulary + 1)]
    public void Another_vocabulary_than_the_network_s_is_named(int vocabulary)
    {
        var net = new Speaker(seed: 3);
        var search = new BeamSearch<Speaker.State>(net.Step, net.CreateState, vocabulary, width: 2, maximumLength: 3);
        var error = Assert.Throws<ArgumentException>(() => search.Run(first: 1).Length);
        Assert.StartsWith($"The search was made with a \"vocabulary\" of {vocabulary}, and the model gives another number of logits: \"output\" holds {vocabulary} elements", error.Message, StringComparison.Ordinal);
    }

    [Network(Streaming = true)]
    [Tokens(Length, Vocabulary), Embedding(3), Gru(6, ReturnSequences = true), Dense(Vocabulary)]
    private sealed partial class Speaker;
}
