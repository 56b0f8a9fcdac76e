namespace NetGen.Tests.Course;

/// <summary>The notes on sampling: softmax with a temperature, and the inverse of the cumulative sum.</summary>
public partial class SamplingTests
{
    [Fact]
    public void Softmax_temperature_1() => CourseCase.Check(CheckTemperature);

    [Fact]
    public void Softmax_temperature_0_5() => CourseCase.Check(CheckTemperature);

    [Fact]
    public void Softmax_temperature_2() => CourseCase.Check(CheckTemperature);

    [Fact]
    public void Sampling_inverse_cdf() => CourseCase.Check(course =>
    {
        // Ones from the diagonal on add up what is there so far.
        var net = new Cumulative();
        Span<float> weight = net.Parameters["dense1.weight"].Span;
        for (int from = 0; from < 5; from++)
            weight.Slice((from * 5) + from, 5 - from).Fill(1);
        float[] p = course.Floats("p"), cumulative = new float[5];
        net.Forward(p, cumulative);
        course.AssertValue("cumulative", cumulative);

        double[] u = [.. course.Input("u").EnumerateArray().Select(uniform => uniform.GetDouble())];
        Assert.Equal(course.ExpectedInts("index"), u.Select(uniform => Sampler.SampleFromProbabilities(p, uniform)));
        Assert.Equal(Assert.Single(course.ExpectedInts("greedy")), Sampler.Greedy(p));
    });

    /// <summary>A temperature is a layer that divides all logits by it.</summary>
    private static void CheckTemperature(CourseCase course)
    {
        float temperature = course.Number("T");
        float[] logits = course.Floats("logits"), scaled = new float[5], probabilities = new float[5], sampled = new float[5];
        var net = new Tempered();
        logits.CopyTo(net.Parameters["logits.weight"].Span);
        Array.ConvertAll(Arrays.Identity(5), one => one / temperature).CopyTo(net.Parameters["temperature.weight"].Span);
        net.Forward([0], scaled);
        new Softmax5().Forward(scaled, probabilities);
        course.AssertValue("p", probabilities);
        Sampler.Softmax(logits, sampled, temperature);
        course.AssertValue("p", sampled);
        Assert.Equal(Assert.Single(course.ExpectedInts("argmax")), Sampler.Greedy(logits));

        Gradients gradients = net.CreateGradients();
        course.AssertValue("L", net.Backward([0], [0], gradients));
        course.AssertGradient("logits", gradients["logits.weight"].Span);

        // The cross-entropy of a distribution with itself is its entropy.
        course.AssertValue("entropy", new Entropy().Loss(scaled, probabilities));
    }

    [Network]
    [Tokens(1, 1)]
    [Embedding(5, Name = "logits"), Flatten, Dense(5, Bias = false, Name = "temperature")]
    [SoftmaxCrossEntropy]
    private sealed partial class Tempered;

    [Network, Input(5), Softmax]
    private sealed partial class Softmax5;

    [Network, Input(5), Activate(Activation.Identity), SoftmaxCrossEntropy(Targets = Targets.Distribution)]
    private sealed partial class Entropy;

    [Network, Input(5), Dense(5, Bias = false, Init = Init.Zeros)]
    private sealed partial class Cumulative;
}
