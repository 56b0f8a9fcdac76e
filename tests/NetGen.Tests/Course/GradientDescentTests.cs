using System.Globalization;
using System.Text.Json;

namespace NetGen.Tests.Course;

/// <summary>The notes on gradient descent: its steps, its rates, and what a mini-batch is.</summary>
public partial class GradientDescentTests
{
    [Fact]
    public void Gradient_descent_quadratic() => CourseCase.Check(course =>
    {
        (float[] w, float[] loss, float[] gradient) = DescendParabola(course.Number("w0"), course.Number("lr"), course.Ints("steps")[0]);
        course.AssertValue("w", w);
        course.AssertValue("loss", loss);
        course.AssertValue("gradient", gradient);
        course.AssertGradient("w0", gradient[0]);
    });

    [Fact]
    public void Gradient_descent_rates() => CourseCase.Check(course =>
    {
        JsonElement paths = course.Expected("w");
        var last = new List<float>();
        foreach (float rate in course.Floats("lr"))
        {
            float[] w = DescendParabola(course.Number("w0"), rate, course.Ints("steps")[0]).W;
            course.AssertClose($"w at rate {rate}", paths.GetProperty(rate.ToString("0.0#", CultureInfo.InvariantCulture)), w);
            last.Add(w[^1]);
        }

        course.AssertValue("w8", [.. last]);
    });

    /// <summary>The notes sum the squares where the loss takes their mean: a rate as many times larger makes up for it.</summary>
    [Fact]
    public void Batch_gd_vs_sgd() => CourseCase.Check(course =>
    {
        float[] x = course.Floats("x"), y = course.Floats("y");
        float rate = course.Number("lr");
        Line net = NewLine(course);
        Gradients gradients = net.CreateGradients();
        net.Backward(x, y, gradients);
        course.AssertValue("batch_gradient", Times(gradients.Span, x.Length));
        new Sgd(rate * x.Length).Step(net.Parameters, gradients);
        course.AssertValue("batch_after", net.Parameters.Span);

        net = NewLine(course);
        var optimizer = new Sgd(rate);
        JsonElement afterEach = course.Expected("sgd_after_each");
        for (int i = 0; i < x.Length; i++)
        {
            gradients.Clear();
            net.Backward([x[i]], [y[i]], gradients);
            optimizer.Step(net.Parameters, gradients);
            course.AssertClose($"after example {i}", afterEach[i], net.Parameters.Span);
        }
    });

    [Fact]
    public void Pytorch_loop_three_steps() => CourseCase.Check(course =>
    {
        var net = new SigmoidNeuron();
        course.SetWeight(net.Parameters["dense1.weight"], "w0");
        course.Set(net.Parameters["dense1.bias"], "b0");
        var optimizer = new Sgd(course.Number("lr"));
        Gradients gradients = net.CreateGradients();
        JsonElement weightGradients = course.Expected("grad_w"), biasGradients = course.Expected("grad_b");
        var losses = new List<float>();
        for (int step = 0; step < weightGradients.GetArrayLength(); step++)
        {
            gradients.Clear();
            losses.Add(net.Backward(course.Floats("x"), course.Floats("y"), gradients));
            optimizer.Step(net.Parameters, gradients);
            course.AssertClose($"grad_w of step {step}", weightGradients[step], gradients["dense1.weight"].Span);
            course.AssertClose($"grad_b of step {step}", biasGradients[step], gradients["dense1.bias"].Span);
        }

        course.AssertValue("loss", [.. losses]);
        course.AssertWeight("w_after", net.Parameters["dense1.weight"]);
        course.AssertValue("b_after", net.Parameters["dense1.bias"].Span);
    });

    /// <summary>The sheet computes x W, as NetGen does, and sums the squares of all outputs.</summary>
    [Fact]
    public void Two_layer_numpy_training() => CourseCase.Check(course =>
    {
        var inside = new NumpyInside();
        course.Set(inside.Parameters["w1.weight"], "w1");
        course.Set(inside.Parameters["w2.weight"], "w2");
        float[] x = course.Floats("x"), y = course.Floats("y"), all = new float[4 * 5];
        inside.Forward(x, all);
        course.AssertJoined(all, 4, "h", "y_pred");

        var net = new NumpyNet();
        inside.Parameters.Span.CopyTo(net.Parameters.Span);
        var optimizer = new Sgd(course.Number("lr") * y.Length);
        Gradients gradients = net.CreateGradients();
        var losses = new List<float>();
        for (int step = 0; step < course.Ints("steps")[0]; step++)
        {
            gradients.Clear();
            losses.Add(net.Backward(x, y, gradients) * y.Length);
            if (step == 0)
            {
                course.AssertGradient("w1", Times(gradients["w1.weight"].Span, y.Length));
                course.AssertGradient("w2", Times(gradients["w2.weight"].Span, y.Length));
            }

            optimizer.Step(net.Parameters, gradients);
        }

        course.AssertValue("loss", [.. losses]);
        course.AssertValue("w1_after", net.Parameters["w1.weight"].Span);
        course.AssertValue("w2_after", net.Parameters["w2.weight"].Span);
    });

    /// <summary>The trainer takes the rest of the samples too, in a last, shorter batch.</summary>
    [Fact]
    public void Minibatch_256() => CourseCase.Check(course =>
    {
        int size = course.Ints("batch")[0];
        var all = new List<int>();
        var full = new List<int>();
        foreach (int examples in course.Ints("examples"))
        {
            all.Add(CountUpdates(examples, size));
            full.Add(CountUpdates(examples - (examples % size), size));
        }

        Assert.Equal(course.ExpectedInts("batches_with_rest"), all);
        Assert.Equal(course.ExpectedInts("full_batches"), full);
    });

    private static int CountUpdates(int examples, int batchSize)
    {
        var optimizer = new Sgd(learningRate: 0);
        var data = new Dataset(examples, new float[examples], new float[examples]);
        new Trainer<Line>(new Line(), optimizer) { BatchSize = batchSize, Threads = 1 }.Fit(data, epochs: 1);
        return optimizer.StepCount;
    }

    /// <summary>(w − 3)² and its descent: the squared error of w · 1 against 3.</summary>
    private static (float[] W, float[] Loss, float[] Gradient) DescendParabola(float start, float rate, int steps)
    {
        var net = new Weight();
        net.Parameters.Span[0] = start;
        var optimizer = new Sgd(rate);
        Gradients gradients = net.CreateGradients();
        float[] w = new float[steps + 1], loss = new float[steps + 1], gradient = new float[steps + 1];
        for (int step = 0; step <= steps; step++)
        {
            gradients.Clear();
            w[step] = net.Parameters.Span[0];
            loss[step] = net.Backward([1], [3], gradients);
            gradient[step] = gradients.Span[0];
            optimizer.Step(net.Parameters, gradients);
        }

        return (w, loss, gradient);
    }

    private static Line NewLine(CourseCase course)
    {
        var net = new Line();
        course.Set(net.Parameters["dense1.weight"], "w0");
        course.Set(net.Parameters["dense1.bias"], "b0");
        return net;
    }

    private static float[] Times(ReadOnlySpan<float> values, float factor) => Array.ConvertAll(values.ToArray(), value => value * factor);

    [Network, Input(1), Dense(1, Bias = false), MeanSquaredError]
    private sealed partial class Weight;

    [Network, Input(1), Dense(1), MeanSquaredError]
    private sealed partial class Line;

    [Network, Input(3), Dense(1, Activation.Sigmoid), MeanSquaredError]
    private sealed partial class SigmoidNeuron;

    [Network, Input(3), Dense(3, Activation.Sigmoid, Bias = false, Name = "w1"), Dense(2, Bias = false, Name = "w2"), MeanSquaredError]
    private sealed partial class NumpyNet;

    [Network]
    [Input(3)]
    [Dense(3, Activation.Sigmoid, Bias = false, Name = "w1"), Dense(2, Bias = false, Name = "w2")]
    [Concat("w1", "w2")]
    private sealed partial class NumpyInside;
}
