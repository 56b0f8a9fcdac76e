using NetGen.Tests.Course;

namespace NetGen.Tests.Generated;

/// <summary>The weights of attention as a layer's output are those that its values are weighed with, and a network that shows them takes the parameters of one that does not.</summary>
public partial class AttentionWeightsTests
{
    private const int Keys = 5, Queries = 3, Features = 4, Samples = 2;

    private readonly float[] memory = Normal(Samples * Keys * Features, seed: 1), query = Normal(Samples * Queries * Features, seed: 2);
    private readonly float[] weights = new float[Samples * Queries * Keys], values = new float[Samples * Queries * Features];
    private readonly int[] lengths = [5, 2];

    [Fact]
    public void Additive_attention()
    {
        var net = new Additive(seed: 3);
        Layouts.FillNormal(net.Parameters.Span, seed: 4);
        var shown = new AdditiveWeights();
        shown.Parameters.CopyFrom(net.Parameters);
        net.Forward(memory, lengths, query, values);
        shown.Forward(memory, lengths, query, weights);
        AssertWeigh();
    }

    [Fact]
    public void Dot_attention()
    {
        new Dot().Forward(memory, lengths, query, values);
        new DotWeights().Forward(memory, lengths, query, weights);
        AssertWeigh();
    }

    [Fact]
    public void Cross_attention_gives_the_mean_over_its_heads()
    {
        var shown = new CrossWeights();
        Layouts.FillNormal(shown.Parameters.Span, seed: 4);
        shown.Forward(memory, query, weights);

        // Two heads of two features; both attend by the one head of keys. Columns of in_proj are queries, keys, values.
        float[] inWeight = shown.Parameters["crossAttention1.in_proj_weight"].Span.ToArray(), inBias = shown.Parameters["crossAttention1.in_proj_bias"].Span.ToArray();
        var mean = new float[weights.Length];
        for (int sample = 0; sample < Samples; sample++)
        {
            float[] k = Project(memory.AsSpan(sample * Keys * Features, Keys * Features), first: 4);
            for (int head = 0; head < 2; head++)
            {
                float[] q = Project(query.AsSpan(sample * Queries * Features, Queries * Features), first: 2 * head);
                float[] scores = Scores.Scaled(q, k, 2);
                for (int i = 0; i < scores.Length; i++)
                    mean[(sample * scores.Length) + i] += MathF.Exp(scores[i]) / scores.Skip(i / Keys * Keys).Take(Keys).Sum(MathF.Exp) / 2;
            }
        }

        for (int i = 0; i < mean.Length; i++)
            Assert.Equal(mean[i], weights[i], 1e-5f);

        float[] Project(ReadOnlySpan<float> x, int first)
        {
            var y = new float[x.Length / Features * 2];
            for (int i = 0; i < y.Length; i++)
            {
                int column = first + (i % 2);
                y[i] = inBias[column];
                for (int feature = 0; feature < Features; feature++)
                    y[i] += x[(i / 2 * Features) + feature] * inWeight[(feature * 8) + column];
            }

            return y;
        }
    }

    [Fact]
    public void One_query_has_one_row()
    {
        var row = new float[Keys];
        new OneQuery().Forward(memory.AsSpan(0, Keys * Features), query.AsSpan(0, Features), row);
        new DotWeights().Forward(memory, [5, 5], query, weights);
        for (int key = 0; key < Keys; key++)
            Assert.Equal(weights[key], row[key], 1e-6f);
    }

    // Padding has no weight, the others sum to 1, and the values are what the memory gives with them.
    private void AssertWeigh()
    {
        for (int row = 0; row < Samples * Queries; row++)
        {
            int sample = row / Queries;
            float[] own = weights[(row * Keys)..((row + 1) * Keys)];
            Assert.Equal(1, own.Sum(), 1e-5f);
            Assert.All(own[lengths[sample]..], weight => Assert.Equal(0, weight));
            for (int feature = 0; feature < Features; feature++)
            {
                float expected = own.Select((weight, key) => weight * memory[(((sample * Keys) + key) * Features) + feature]).Sum();
                Assert.Equal(expected, values[(row * Features) + feature], 1e-5f);
            }
        }
    }

    private static float[] Normal(int length, ulong seed)
    {
        var values = new float[length];
        Layouts.FillNormal(values, seed);
        return values;
    }

    [Network, Input(Keys, Features, Name = "memory", Lengths = true), Input(Queries, Features), AdditiveAttention(6, Memory = "memory")]
    private sealed partial class Additive;

    [Network, Input(Keys, Features, Name = "memory", Lengths = true), Input(Queries, Features), AdditiveAttention(6, Memory = "memory", Weights = true)]
    private sealed partial class AdditiveWeights;

    [Network, Input(Keys, Features, Name = "memory", Lengths = true), Input(Queries, Features), DotAttention(Keys = "memory")]
    private sealed partial class Dot;

    [Network, Input(Keys, Features, Name = "memory", Lengths = true), Input(Queries, Features), DotAttention(Keys = "memory", Weights = true)]
    private sealed partial class DotWeights;

    [Network, Input(Keys, Features, Name = "memory"), Input(Queries, Features), CrossAttention(2, Memory = "memory", KeyValueHeads = 1, Weights = true)]
    private sealed partial class CrossWeights;

    [Network, Input(Keys, Features, Name = "memory"), Input(Features, Name = "query"), DotAttention(Keys = "memory", Weights = true)]
    private sealed partial class OneQuery;
}
