namespace NetGen.Tests.Course;

/// <summary>The notes on the cross-entropy of softmax, plain, masked and with a penalty.</summary>
public partial class CrossEntropyTests
{
    [Fact]
    public void Cross_entropy_target_0() => CourseCase.Check(CheckTarget);

    [Fact]
    public void Cross_entropy_target_1() => CourseCase.Check(CheckTarget);

    [Fact]
    public void Cross_entropy_target_2() => CourseCase.Check(CheckTarget);

    /// <summary>Only the reply's positions count: the upstream gradient of the log-probabilities is the mask's.</summary>
    [Fact]
    public void Finetuning_masked_cross_entropy() => CourseCase.Check(course =>
    {
        float[] logits = course.Floats("logits"), mask = course.Floats("mask");
        int[] target = course.Ints("target");
        float counted = mask.Sum();
        var net = new LogProbabilities();
        var logProbabilities = new float[logits.Length];
        net.Forward(logits, logProbabilities);
        float[] losses = [.. logProbabilities.Chunk(3).Zip(target, (row, index) => -row[index])];
        course.AssertValue("losses", losses);
        course.AssertValue("L", losses.Zip(mask, (loss, weight) => loss * weight).Sum() / counted);

        float[] upstream = [.. Arrays.OneHot(target, 3).Select((one, i) => -one * mask[i / 3] / counted)];
        var gradient = new float[logits.Length];
        net.BackwardFrom(logits, upstream, net.CreateGradients(), gradient);
        course.AssertGradient("logits", gradient);
    });

    [Fact]
    public void Regularised_loss() => CourseCase.Check(course =>
    {
        var net = new Regularised();
        course.SetWeight(net.Parameters["dense1.weight"], "W");
        float[] x = course.Floats("x"), scores = new float[9];
        int[] y = course.Ints("y");
        net.Forward(x, scores);
        course.AssertValue("scores", scores);

        Gradients gradients = net.CreateGradients();
        float dataLoss = net.Loss(x, y), loss = net.Backward(x, y, gradients);
        course.AssertValue("data_loss", dataLoss);
        course.AssertValue("reg_loss", loss - dataLoss);
        course.AssertValue("L", loss);
        course.AssertWeightGradient("W", gradients["dense1.weight"]);
        Assert.Equal(Regularised.Lambda, course.Number("lambda"));
    });

    private static void CheckTarget(CourseCase course)
    {
        float[] softmax = new float[3];
        new Probabilities().Forward(course.Floats("logits"), softmax);
        course.AssertValue("softmax", softmax);

        var net = new FreeLogits();
        course.Set(net.Parameters["logits.weight"], "logits");
        Gradients gradients = net.CreateGradients();
        course.AssertValue("loss", net.Backward([0], course.Ints("target"), gradients));
        course.AssertGradient("logits", gradients["logits.weight"].Span);
    }

    [Network, Tokens(1, 1), Embedding(3, Name = "logits"), SoftmaxCrossEntropy]
    private sealed partial class FreeLogits;

    [Network, Input(3), Softmax]
    private sealed partial class Probabilities;

    [Network, Input(3), Activate(Activation.LogSoftmax)]
    private sealed partial class LogProbabilities;

    [Network, Input(4), Dense(3, Bias = false), SoftmaxCrossEntropy, L2(Lambda)]
    private sealed partial class Regularised
    {
        public const float Lambda = 0.1f;
    }
}
