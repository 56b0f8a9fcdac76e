using System.Text.Json;

namespace NetGen.Tests.Course;

/// <summary>The notes on the neural bigram: one linear layer over one-hot letters, trained by the likelihood of the next letter.</summary>
public partial class NeuralBigramTests
{
    [Fact]
    public void Neural_bigram_emma() => CourseCase.Check(course =>
    {
        var net = new Bigram();
        Span<float> weight = net.Parameters["dense1.weight"].Span;
        for (int i = 0; i < Letters.Count; i++)
        {
            for (int j = 0; j < Letters.Count; j++)
                weight[(i * Letters.Count) + j] = ((((7 * i) + (3 * j)) % 11) - 5) / 10f;
        }

        int[] x = course.Ints("x"), y = course.Ints("y");
        float[] logits = new float[x.Length * Letters.Count], probabilities = new float[logits.Length];
        net.Forward(x, logits);
        new Probabilities().Forward(logits, probabilities);
        course.AssertValue("logits[3][13]", logits[(3 * Letters.Count) + 13]);
        course.AssertValue("logits_row3", logits.AsSpan(3 * Letters.Count, Letters.Count));
        course.AssertValue("probs[3][13]", probabilities[(3 * Letters.Count) + 13]);
        course.AssertValue("probs_row3", probabilities.AsSpan(3 * Letters.Count, Letters.Count));
        course.AssertValue("prob_of_target", [.. probabilities.Chunk(Letters.Count).Zip(y, (row, target) => row[target])]);

        Gradients gradients = CheckBackward(course, net, x, y);
        new Sgd(course.Number("lr")).Step(net.Parameters, gradients);
        course.AssertValue("loss_after_step", net.Loss(x, y));
        foreach (JsonProperty row in course.Expected("W_after_rows").EnumerateObject())
            course.AssertClose($"row {row.Name} after the step", row.Value, Row(net.Parameters["dense1.weight"], row.Name));
    });

    /// <summary>Without weights all letters are equally likely.</summary>
    [Fact]
    public void Neural_bigram_uniform() => CourseCase.Check(course =>
    {
        var net = new Bigram();
        net.Parameters.Span.Clear();
        int[] x = course.Ints("x"), y = course.Ints("y");
        float[] logits = new float[x.Length * Letters.Count], probabilities = new float[logits.Length];
        net.Forward(x, logits);
        new Probabilities().Forward(logits, probabilities);
        foreach (float probability in probabilities)
            course.AssertValue("probs_each", probability);
        CheckBackward(course, net, x, y);
    });

    private static Gradients CheckBackward(CourseCase course, Bigram net, int[] x, int[] y)
    {
        Gradients gradients = net.CreateGradients();
        course.AssertValue("loss", net.Backward(x, y, gradients));

        JsonElement rows = course.Gradient("W_rows");
        foreach (JsonProperty row in rows.EnumerateObject())
            course.AssertGradientClose($"gradient of row {row.Name}", row.Value, Row(gradients["dense1.weight"], row.Name));
        Assert.Equal("all zero", course.Gradient("W_other_rows").GetString());
        foreach (int other in Enumerable.Range(0, Letters.Count).Where(row => !rows.TryGetProperty($"{row}", out _)))
            Assert.Equal(new float[Letters.Count], Row(gradients["dense1.weight"], $"{other}"));
        return gradients;
    }

    private static float[] Row(Parameter weight, string index) => weight.Span.Slice(int.Parse(index) * Letters.Count, Letters.Count).ToArray();

    [Network, Tokens(5, Letters.Count), OneHot, Dense(Letters.Count, Bias = false), SoftmaxCrossEntropy]
    private sealed partial class Bigram;

    [Network, Input(Letters.Count), Softmax]
    private sealed partial class Probabilities;
}
