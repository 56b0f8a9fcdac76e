namespace NetGen.Tests.Sampling;

public class SoftmaxTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(0.5)]
    [InlineData(2)]
    [InlineData(100)]
    public void Softmax_is_the_exponentials_over_their_sum(float temperature)
    {
        float[] logits = new float[1000];
        Layouts.FillNormal(logits, 1);
        double[] exponentials = [.. logits.Select(logit => Math.Exp(logit / (double)temperature))];
        float[] probabilities = new float[1000];
        Sampler.Softmax(logits, probabilities, temperature);
        for (int i = 0; i < logits.Length; i++)
            Assert.Equal(1, probabilities[i] / (exponentials[i] / exponentials.Sum()), 1e-6);
    }

    [Fact]
    public void Large_logits_do_not_overflow()
    {
        float[] logits = [float.MaxValue, float.MaxValue, -float.MaxValue, float.NegativeInfinity];
        float[] probabilities = new float[4];
        Sampler.Softmax(logits, probabilities);
        Assert.Equal([0.5f, 0.5f, 0, 0], probabilities);

        // exp(-2): the difference of the logits is no float.
        Sampler.Softmax(logits, probabilities, float.MaxValue);
        Assert.Equal(Math.Exp(-2), probabilities[2] / probabilities[0], 1e-7);
        Assert.Equal(0, probabilities[3]);
    }

    [Fact]
    public void The_coldest_softmax_is_greedy()
    {
        float[] probabilities = new float[3];
        Sampler.Softmax([1, 2, 1.999f], probabilities, float.Epsilon);
        Assert.Equal([0, 1, 0], probabilities);
    }

    [Fact]
    public void Probabilities_may_take_the_logits_place()
    {
        float[] values = [1, 2, 3, 4];
        float[] apart = new float[4];
        Sampler.Softmax(values, apart);
        Assert.Throws<ArgumentException>(() => Sampler.Softmax(values.AsSpan(0, 3), values.AsSpan(1, 3)));
        Sampler.Softmax(values, values);
        Assert.Equal(apart, values);
    }

    [Fact]
    public void Lengths_and_temperature_are_checked()
    {
        float[] three = [1, 2, 3];
        Assert.Equal("probabilities", Assert.Throws<ArgumentException>(() => Sampler.Softmax(three, new float[2])).ParamName);
        foreach (float temperature in new[] { 0, -1, float.NaN, float.PositiveInfinity })
        {
            Assert.Equal(
                "temperature",
                Assert.Throws<ArgumentOutOfRangeException>(() => Sampler.Softmax(three, new float[3], temperature)).ParamName);
        }
    }
}
