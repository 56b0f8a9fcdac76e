namespace NetGen.Tests.Course;

/// <summary>
/// The notes on computational graphs. A <c>Dense(1)</c> with weight 1 and bias 0 hands on what it gets, and its bias's gradient is
/// the gradient of the value that passes: so each step of a graph has a name to read value and gradient by.
/// </summary>
public partial class ComputationalGraphTests
{
    [Fact]
    public void Graph_sigmoid_neuron() => CourseCase.Check(course =>
    {
        float[] w0 = course.Floats("w0"), x0 = course.Floats("x0"), w1 = course.Floats("w1"), x1 = course.Floats("x1"), w2 = course.Floats("w2");
        var net = new SigmoidNeuron();
        var f = new float[5];
        net.Forward(w0, x0, w1, x1, w2, f);
        course.AssertJoined(f, 1, "f1", "f2", "f3", "f4", "f8");

        Gradients gradients = net.CreateGradients();
        float[] gw0 = new float[1], gx0 = new float[1], gw1 = new float[1], gx1 = new float[1], gw2 = new float[1];
        net.BackwardFrom(w0, x0, w1, x1, w2, [0, 0, 0, 0, 1], gradients, gw0, gx0, gw1, gx1, gw2);
        foreach (string step in (string[])["f1", "f2", "f3", "f4", "f8"])
            course.AssertGradient(step, gradients[step + ".bias"].Span);
        course.AssertGradient("w0", gw0);
        course.AssertGradient("x0", gx0);
        course.AssertGradient("w1", gw1);
        course.AssertGradient("x1", gx1);
        course.AssertGradient("w2", gw2);

        // The sigmoid is one function here; its inside, f5 = −f4, f6 = e^f5, f7 = 1 + f6 and f8 = 1 / f7, follows from both ends.
        float f7 = 1 / f[4], gradient4 = gradients["f4.bias"].Span[0];
        course.AssertValue("f5", -f[3]);
        course.AssertValue("f6", f7 - 1);
        course.AssertValue("f7", f7);
        course.AssertGradient("f5", -gradient4);
        course.AssertGradient("f6", -gradient4 / (f7 - 1));
        course.AssertGradient("f7", -1 / (f7 * f7));
    });

    /// <summary>max(z, w) = w + max(z − w, 0).</summary>
    [Fact]
    public void Graph_mul_max() => CourseCase.Check(course =>
    {
        float[] x = course.Floats("x"), y = course.Floats("y"), z = course.Floats("z"), w = course.Floats("w"), f = new float[4];
        var net = new MulMax();
        net.Parameters["minusW.weight"].Span[0] = -1;
        net.Parameters["f4.weight"].Span[0] = 2;
        net.Forward(x, y, z, w, f);
        course.AssertJoined(f, 1, "f1", "f2", "f3", "f4");

        Gradients gradients = net.CreateGradients();
        float[] gx = new float[1], gy = new float[1], gz = new float[1], gw = new float[1];
        net.BackwardFrom(x, y, z, w, [0, 0, 0, 1], gradients, gx, gy, gz, gw);
        course.AssertGradient("f1", gradients["f1.bias"].Span);
        course.AssertGradient("f2", gradients["f2.bias"].Span);
        course.AssertGradient("f3", gradients["f3.bias"].Span);
        course.AssertGradient("x", gx);
        course.AssertGradient("y", gy);
        course.AssertGradient("z", gz);
        course.AssertGradient("w", gw);
    });

    [Fact]
    public void Graph_sum_times() => CourseCase.Check(course =>
    {
        float[] x = course.Floats("x"), y = course.Floats("y"), z = course.Floats("z"), all = new float[2];
        var net = new SumTimes();
        net.Forward(x, y, z, all);
        course.AssertJoined(all, 1, "q", "f");

        Gradients gradients = net.CreateGradients();
        float[] gx = new float[1], gy = new float[1], gz = new float[1];
        net.BackwardFrom(x, y, z, [0, 1], gradients, gx, gy, gz);
        course.AssertGradient("q", gradients["q.bias"].Span);
        course.AssertGradient("f", gradients["f.bias"].Span);
        course.AssertGradient("x", gx);
        course.AssertGradient("y", gy);
        course.AssertGradient("z", gz);
    });

    [Fact]
    public void Graph_c_a_2b() => CourseCase.Check(course =>
    {
        float[] a = course.Floats("a"), b = course.Floats("b"), c = course.Floats("c"), all = new float[3];
        var net = new TimesSum();
        net.Parameters["d.weight"].Span[0] = 2;
        net.Forward(a, b, c, all);
        course.AssertJoined(all, 1, "d", "e", "L");

        Gradients gradients = net.CreateGradients();
        float[] ga = new float[1], gb = new float[1], gc = new float[1];
        net.BackwardFrom(a, b, c, [0, 0, 1], gradients, ga, gb, gc);
        course.AssertGradient("e", gradients["e.bias"].Span);
        course.AssertGradient("d", gradients["d.bias"].Span);
        course.AssertGradient("a", ga);
        course.AssertGradient("b", gb);
        course.AssertGradient("c", gc);
    });

    [Fact]
    public void Two_layer_graph_target_1() => CourseCase.Check(CheckTwoLayers);

    [Fact]
    public void Two_layer_graph_target_0() => CourseCase.Check(CheckTwoLayers);

    private static void CheckTwoLayers(CourseCase course)
    {
        var inside = new TwoLayersInside();
        course.SetWeight(inside.Parameters["z1.weight"], "W1");
        course.Set(inside.Parameters["z1.bias"], "b1");
        course.SetWeight(inside.Parameters["z2.weight"], "W2");
        course.Set(inside.Parameters["z2.bias"], "b2");
        float[] x = course.Floats("x"), all = new float[6];
        inside.Forward(x, all);
        course.AssertJoined(all, 1, "z1", "a1", "z2", "y_hat");

        // The loss takes the logit z2: its sigmoid is part of the loss.
        var net = new TwoLayers();
        inside.Parameters.Span.CopyTo(net.Parameters.Span);
        Gradients gradients = net.CreateGradients();
        course.AssertValue("L", net.Backward(x, course.Floats("y"), gradients));
        course.AssertWeightGradient("W1", gradients["z1.weight"]);
        course.AssertGradient("b1", gradients["z1.bias"].Span);
        course.AssertWeightGradient("W2", gradients["z2.weight"]);
        course.AssertGradient("b2", gradients["z2.bias"].Span);

        // One sample: the bias's gradient is that of the logit, and pulled back from there comes that of x.
        var inputGradient = new float[2];
        net.BackwardFrom(x, gradients["z2.bias"].Span, net.CreateGradients(), inputGradient);
        course.AssertGradient("x", inputGradient);
    }

    [Network]
    [Input(1, Name = "w0"), Input(1, Name = "x0"), Input(1, Name = "w1"), Input(1, Name = "x1"), Input(1, Name = "w2")]
    [Multiply("w0", "x0"), Dense(1, Init = Init.Ones, Name = "f1")]
    [Multiply("w1", "x1"), Dense(1, Init = Init.Ones, Name = "f2")]
    [Add("f1", "f2"), Dense(1, Init = Init.Ones, Name = "f3")]
    [Add("f3", "w2"), Dense(1, Init = Init.Ones, Name = "f4")]
    [Activate(Activation.Sigmoid), Dense(1, Init = Init.Ones, Name = "f8")]
    [Concat("f1", "f2", "f3", "f4", "f8")]
    private sealed partial class SigmoidNeuron;

    [Network]
    [Input(1, Name = "x"), Input(1, Name = "y"), Input(1, Name = "z"), Input(1, Name = "w")]
    [Multiply("x", "y"), Dense(1, Init = Init.Ones, Name = "f1")]
    [Dense(1, Bias = false, Name = "minusW", From = "w"), Add("z"), Activate(Activation.Relu), Add("w")]
    [Dense(1, Init = Init.Ones, Name = "f2")]
    [Add("f1", "f2"), Dense(1, Init = Init.Ones, Name = "f3")]
    [Dense(1, Bias = false, Name = "f4")]
    [Concat("f1", "f2", "f3", "f4")]
    private sealed partial class MulMax;

    [Network]
    [Input(1, Name = "x"), Input(1, Name = "y"), Input(1, Name = "z")]
    [Add("x", "y"), Dense(1, Init = Init.Ones, Name = "q")]
    [Multiply("q", "z"), Dense(1, Init = Init.Ones, Name = "f")]
    [Concat("q", "f")]
    private sealed partial class SumTimes;

    [Network]
    [Input(1, Name = "a"), Input(1, Name = "b"), Input(1, Name = "c")]
    [Dense(1, Name = "d", From = "b")]
    [Add("a", "d"), Dense(1, Init = Init.Ones, Name = "e")]
    [Multiply("c", "e", Name = "product")]
    [Concat("d", "e", "product")]
    private sealed partial class TimesSum;

    [Network, Input(2), Dense(2, Activation.Relu, Name = "z1"), Dense(1, Name = "z2"), BinaryCrossEntropy]
    private sealed partial class TwoLayers;

    [Network]
    [Input(2)]
    [Dense(2, Name = "z1"), Activate(Activation.Relu, Name = "a1")]
    [Dense(1, Name = "z2"), Activate(Activation.Sigmoid, Name = "y")]
    [Concat("z1", "a1", "z2", "y")]
    private sealed partial class TwoLayersInside;
}
