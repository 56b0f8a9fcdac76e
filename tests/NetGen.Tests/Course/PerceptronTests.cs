namespace NetGen.Tests.Course;

/// <summary>The notes on perceptrons: gates of threshold units and of sigmoids, by hand and trained.</summary>
public partial class PerceptronTests
{
    [Fact]
    public void Perceptron_and() => CourseCase.Check(CheckThreshold);

    [Fact]
    public void Perceptron_or_bias_minus_1() => CourseCase.Check(CheckThreshold);

    [Fact]
    public void Perceptron_or_bias_0() => CourseCase.Check(CheckThreshold);

    [Fact]
    public void Perceptron_xor_single_bias_1() => CourseCase.Check(CheckThreshold);

    [Fact]
    public void Perceptron_xor_single_bias_2() => CourseCase.Check(CheckThreshold);

    /// <summary>The best of all single units on a grid gets three of the four rows of XOR right.</summary>
    [Fact]
    public void Perceptron_xor_not_separable() => CourseCase.Check(course =>
    {
        float[] x = [0, 0, 0, 1, 1, 0, 1, 1], target = [0, 1, 1, 0], output = new float[4];
        float[] grid = [.. Enumerable.Range(-16, 33).Select(step => step / 4f)];
        var net = new Threshold();
        Span<float> weight = net.Parameters["z.weight"].Span, bias = net.Parameters["z.bias"].Span;
        int best = 0;
        foreach (float first in grid)
        {
            foreach (float second in grid)
            {
                foreach (float offset in grid)
                {
                    (weight[0], weight[1], bias[0]) = (first, second, offset);
                    net.Forward(x, output);
                    best = Math.Max(best, Equal(output, target).Count(same => same == 1));
                }
            }
        }

        Assert.Equal(Assert.Single(course.Ints("rows")), target.Length);
        Assert.Equal(Assert.Single(course.ExpectedInts("best")), best);
    });

    [Fact]
    public void Perceptron_xor_hidden() => CourseCase.Check(course =>
    {
        var net = new ThresholdXor();
        course.SetWeight(net.Parameters["z1.weight"], "W1");
        course.Set(net.Parameters["z1.bias"], "b1");
        course.SetWeight(net.Parameters["z2.weight"], "W2");
        course.Set(net.Parameters["z2.bias"], "b2");
        var all = new float[4 * 6];
        net.Forward(course.Floats("x"), all);
        course.AssertJoined(all, 4, "z1", "h", "z2", "output");
        Assert.Equal(course.Floats("target"), Arrays.Columns(all, 6, 5..6));
    });

    [Fact]
    public void Gate_and_sigmoid() => CourseCase.Check(CheckSigmoidGate);

    [Fact]
    public void Gate_or_sigmoid() => CourseCase.Check(CheckSigmoidGate);

    [Fact]
    public void Xor_hand_built_sigmoid() => CourseCase.Check(course =>
    {
        var inside = new SigmoidXorInside();
        course.SetWeight(inside.Parameters["hidden.weight"], "W1");
        course.Set(inside.Parameters["hidden.bias"], "b1");
        course.SetWeight(inside.Parameters["output.weight"], "W2");
        course.Set(inside.Parameters["output.bias"], "b2");
        float[] x = course.Floats("x"), all = new float[4 * 4];
        inside.Forward(x, all);
        course.AssertJoined(all, 4, "h", "z", "a");

        var net = new SigmoidXor();
        inside.Parameters.Span.CopyTo(net.Parameters.Span);
        Gradients gradients = net.CreateGradients();
        course.AssertValue("L", net.Backward(x, course.Floats("target"), gradients));
        course.AssertWeightGradient("W1", gradients["hidden.weight"]);
        course.AssertGradient("b1", gradients["hidden.bias"].Span);
        course.AssertWeightGradient("W2", gradients["output.weight"]);
        course.AssertGradient("b2", gradients["output.bias"].Span);
    });

    /// <summary>The printed weights, and the descent on the squared error that leads to them; on the cross-entropy it leads elsewhere.</summary>
    [Fact]
    public void Trained_and() => CourseCase.Check(course =>
    {
        float[] x = course.Floats("x"), target = [0, 0, 0, 1];
        CheckInside(course, x);

        var net = new SigmoidGate();
        net.Parameters.Span.Clear();
        var optimizer = new Sgd(course.Input("train").GetProperty("lr").GetSingle());
        Gradients gradients = net.CreateGradients();
        for (int step = 0; step < course.Input("train").GetProperty("steps").GetInt32(); step++)
        {
            gradients.Clear();
            net.Backward(x, target, gradients);
            optimizer.Step(net.Parameters, gradients);
        }

        course.AssertWeight("trained_w", net.Parameters["z.weight"]);
        course.AssertValue("trained_b", net.Parameters["z.bias"].Span);

        var logistic = new LogisticGate();
        logistic.Parameters.Span.Clear();
        var slower = new Sgd(learningRate: 1);
        Gradients logisticGradients = logistic.CreateGradients();
        while (logistic.Parameters["z.weight"].Span[0] < course.Floats("w")[0])
        {
            logisticGradients.Clear();
            logistic.Backward(x, target, logisticGradients);
            slower.Step(logistic.Parameters, logisticGradients);
        }

        course.AssertValue("cross_entropy_b_when_w_reaches_5.14", logistic.Parameters["z.bias"].Span);
    });

    /// <summary>Decisions and error of the printed outputs; and a 2-2-1 network that is trained until it does as well.</summary>
    [Fact]
    public void Trained_xor_outputs() => CourseCase.Check(course =>
    {
        float[] printed = course.Floats("a"), target = course.Floats("target"), fires = new float[4];
        course.AssertValue("mse", new Outputs().Loss(printed, target));
        Fires(printed, fires);
        course.AssertValue("fires", fires);

        float[] x = [0, 0, 0, 1, 1, 0, 1, 1], trained = new float[4];
        var net = new SigmoidXor(seed: 1);
        var optimizer = new Sgd(learningRate: 5);
        Gradients gradients = net.CreateGradients();
        for (int step = 0; step < 5000; step++)
        {
            gradients.Clear();
            net.Backward(x, target, gradients);
            optimizer.Step(net.Parameters, gradients);
        }

        net.Forward(x, trained);
        Fires(trained, fires);
        course.AssertValue("fires", fires);
        Assert.InRange(net.Loss(x, target), 0, course.ExpectedFloats("mse")[0]);
    });

    private static void CheckThreshold(CourseCase course)
    {
        float[] x = course.Floats("x"), all = new float[8];
        var net = new ThresholdInside();
        course.SetWeight(net.Parameters["z.weight"], "w");
        course.Set(net.Parameters["z.bias"], "b");
        net.Forward(x, all);
        course.AssertJoined(all, 4, "z", "output");
        course.AssertValue("correct", Equal(Arrays.Columns(all, 2, 1..2), course.Floats("target")));

        // The step that is 1 at 0 is 1 − step(−z).
        foreach (ref float value in net.Parameters.Span)
            value = -value;
        net.Forward(x, all);
        course.AssertValue("output_if_g(0)=1", [.. Arrays.Columns(all, 2, 1..2).Select(step => 1 - step)]);
    }

    private static void CheckSigmoidGate(CourseCase course)
    {
        float[] x = course.Floats("x");
        SigmoidGateInside inside = CheckInside(course, x);
        var net = new SigmoidGate();
        inside.Parameters.Span.CopyTo(net.Parameters.Span);
        Gradients gradients = net.CreateGradients();
        course.AssertValue("L", net.Backward(x, course.Floats("target"), gradients));
        course.AssertWeightGradient("w", gradients["z.weight"]);
        course.AssertGradient("b", gradients["z.bias"].Span);
    }

    private static SigmoidGateInside CheckInside(CourseCase course, float[] x)
    {
        var inside = new SigmoidGateInside();
        course.SetWeight(inside.Parameters["z.weight"], "w");
        course.Set(inside.Parameters["z.bias"], "b");
        var all = new float[4 * 3];
        inside.Forward(x, all);
        course.AssertJoined(all, 4, "z", "a", "fires");
        return inside;
    }

    /// <summary>1 for each output above one half.</summary>
    private static void Fires(float[] outputs, float[] fires)
    {
        var net = new AboveHalf();
        net.Parameters["dense1.bias"].Span[0] = -0.5f;
        net.Forward(outputs, fires);
    }

    private static float[] Equal(float[] left, float[] right) => [.. left.Zip(right, (a, b) => a == b ? 1f : 0f)];

    [Network, Input(2), Dense(1, Activation.Step, Name = "z")]
    private sealed partial class Threshold;

    [Network, Input(2), Dense(1, Name = "z"), Activate(Activation.Step, Name = "output"), Concat("z", "output")]
    private sealed partial class ThresholdInside;

    [Network]
    [Input(2)]
    [Dense(2, Name = "z1"), Activate(Activation.Step, Name = "h")]
    [Dense(1, Name = "z2"), Activate(Activation.Step, Name = "output")]
    [Concat("z1", "h", "z2", "output")]
    private sealed partial class ThresholdXor;

    [Network, Input(2), Dense(1, Activation.Sigmoid, Name = "z"), MeanSquaredError]
    private sealed partial class SigmoidGate;

    [Network, Input(2), Dense(1, Name = "z"), BinaryCrossEntropy]
    private sealed partial class LogisticGate;

    [Network]
    [Input(2)]
    [Dense(1, Name = "z"), Activate(Activation.Sigmoid, Name = "a"), Activate(Activation.Step, Name = "fires", From = "z")]
    [Concat("z", "a", "fires")]
    private sealed partial class SigmoidGateInside;

    [Network, Input(2), Dense(2, Activation.Sigmoid, Name = "hidden"), Dense(1, Activation.Sigmoid, Name = "output"), MeanSquaredError]
    private sealed partial class SigmoidXor;

    [Network]
    [Input(2)]
    [Dense(2, Activation.Sigmoid, Name = "hidden")]
    [Dense(1, Name = "output"), Activate(Activation.Sigmoid, Name = "a")]
    [Concat("hidden", "output", "a")]
    private sealed partial class SigmoidXorInside;

    [Network, Input(1), Activate(Activation.Identity), MeanSquaredError]
    private sealed partial class Outputs;

    [Network, Input(1), Dense(1, Activation.Step, Init = Init.Ones)]
    private sealed partial class AboveHalf;
}
