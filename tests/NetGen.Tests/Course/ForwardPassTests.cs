using System.Globalization;

namespace NetGen.Tests.Course;

/// <summary>The notes on the forward pass. Networks that end in a concatenation show the values inside.</summary>
public partial class ForwardPassTests
{
    /// <summary>All hidden units are negative before ReLU, so only the output's bias learns.</summary>
    [Fact]
    public void Forward_4_3_2_2_relu() => CourseCase.Check(course =>
    {
        var inside = new Relu4322Inside();
        course.SetWeight(inside.Parameters["z1.weight"], "W1");
        course.SetWeight(inside.Parameters["z2.weight"], "W2");
        course.SetWeight(inside.Parameters["z3.weight"], "W3");
        course.Set(inside.Parameters["z3.bias"], "b3");
        float[] x = course.Floats("x"), all = new float[Relu4322Inside.OutputLength];
        inside.Forward(x, all);
        course.AssertJoined(all, 1, "z1", "a1", "z2", "z3", "y");
        course.AssertValue("weights", inside.Parameters.Where(parameter => parameter.Shape.Length == 2).Sum(weight => weight.Length));

        var net = new Relu4322();
        inside.Parameters.Span.CopyTo(net.Parameters.Span);
        Gradients gradients = net.CreateGradients();
        course.AssertValue("L", net.Backward(x, course.Ints("target"), gradients));
        course.AssertWeightGradient("W1", gradients["z1.weight"]);
        course.AssertWeightGradient("W2", gradients["z2.weight"]);
        course.AssertWeightGradient("W3", gradients["z3.weight"]);
        course.AssertGradient("b3", gradients["z3.bias"].Span);

        // One sample: the bias's gradient is that of the logits, and pulled back from there comes that of x.
        var inputGradient = new float[4];
        net.BackwardFrom(x, gradients["z3.bias"].Span, net.CreateGradients(), inputGradient);
        course.AssertGradient("x", inputGradient);
    });

    [Fact]
    public void Forward_matrices_as_printed() => CourseCase.Check(course =>
    {
        var net = new Linear44();
        var product = new float[4];
        course.SetWeight(net.Parameters["dense1.weight"], "W2");
        net.Forward(course.Floats("v2"), product);
        course.AssertValue("W2 v2", product);

        course.SetWeight(net.Parameters["dense1.weight"], "W3");
        net.Forward(course.Floats("v3"), product);
        course.AssertValue("W3 v3", product);
    });

    /// <summary>Weights are (in, out) for x W as NetGen has them, and (out, in) for W x.</summary>
    [Fact]
    public void Layer_shapes() => CourseCase.Check(course =>
    {
        ParameterSet parameters = new Layers432().Parameters;
        Parameter[] weights = [parameters["dense1.weight"], parameters["dense2.weight"]];
        Parameter[] biases = [parameters["dense1.bias"], parameters["dense2.bias"]];
        int[][] shapes = [.. weights.Select(weight => weight.Shape.ToArray())];

        Assert.Equal(course.Ints("layers"), shapes.SelectMany(shape => shape));
        Assert.Equal(course.ExpectedInts("row_vector_form x @ W (in,out)"), shapes.SelectMany(shape => shape));
        Assert.Equal(course.ExpectedInts("column_form W @ x (out,in)"), shapes.SelectMany(shape => shape.Reverse()));
        Assert.Equal(course.ExpectedInts("weights"), weights.Select(weight => weight.Length));
        Assert.Equal(course.ExpectedInts("biases"), biases.Select(bias => bias.Length));
    });

    [Fact]
    public void Layer_of_two_neurons() => CourseCase.Check(course =>
    {
        var net = new TwoNeurons();
        course.SetWeight(net.Parameters["z.weight"], "W");
        course.Set(net.Parameters["z.bias"], "b");
        var all = new float[4];
        net.Forward(course.Floats("x"), all);
        course.AssertJoined(all, 1, "z", "a");

        // With W = 0 the biases are the logits: those of the printed figures lead back to them.
        net.Parameters["z.weight"].Span.Clear();
        course.ExpectedFloats("logit_of_printed").CopyTo(net.Parameters["z.bias"].Span);
        net.Forward(course.Floats("x"), all);
        string[] rounded = [.. all.Skip(2).Select(a => a.ToString("F3", CultureInfo.InvariantCulture))];
        Assert.Equal(course.Printed("output"), rounded);
    });

    /// <summary>Two linear layers are one; with a ReLU between they are not.</summary>
    [Fact]
    public void Stacked_linear_collapse() => CourseCase.Check(course =>
    {
        float[] x = course.Floats("x"), inside = new float[5], product = new float[2];
        var stacked = new StackedInside();
        course.SetWeight(stacked.Parameters["first.weight"], "W1");
        course.SetWeight(stacked.Parameters["second.weight"], "W2");
        stacked.Forward(x, inside);
        course.AssertJoined(inside, 1, "W1 x", "W2(W1 x)");

        // What both layers make of the unit vectors, one row each, is the one layer's [in, out].
        var pair = new Stacked();
        stacked.Parameters.Span.CopyTo(pair.Parameters.Span);
        var one = new Linear22();
        pair.Forward(Arrays.Identity(2), one.Parameters["dense1.weight"].Span);
        course.AssertWeight("W2 W1", one.Parameters["dense1.weight"]);
        one.Forward(x, product);
        course.AssertValue("(W2 W1) x", product);

        var relu = new StackedRelu();
        stacked.Parameters.Span.CopyTo(relu.Parameters.Span);
        relu.Forward(x, product);
        course.AssertValue("W2 relu(W1 x)", product);
    });

    [Fact]
    public void Linear_and_relu_nets() => CourseCase.Check(course =>
    {
        float[] x = course.Floats("x"), hidden = new float[3], output = new float[2], inputGradient = new float[4];
        var linear = new OneLayer();
        course.SetWeight(linear.Parameters["first.weight"], "W1");
        linear.Forward(x, hidden);
        course.AssertValue("linear", hidden);

        var two = new TwoLayers();
        course.SetWeight(two.Parameters["first.weight"], "W1");
        course.SetWeight(two.Parameters["second.weight"], "W2");
        two.Forward(x, output);
        course.AssertValue("two_layer", output);

        var three = new ThreeLayers();
        course.SetWeight(three.Parameters["first.weight"], "W1");
        course.SetWeight(three.Parameters["second.weight"], "W2");
        course.SetWeight(three.Parameters["third.weight"], "W3");
        three.Forward(x, output);
        course.AssertValue("three_layer", output);

        Gradients gradients = three.CreateGradients();
        three.BackwardFrom(x, Arrays.Ones(2), gradients, inputGradient);
        course.AssertGradient("x", inputGradient);
        course.AssertWeightGradient("W1", gradients["first.weight"]);
        course.AssertWeightGradient("W2", gradients["second.weight"]);
        course.AssertWeightGradient("W3", gradients["third.weight"]);
    });

    [Fact]
    public void Three_layer_forward() => CourseCase.Check(course =>
    {
        var net = new Sigmoid3441();
        for (int layer = 1; layer <= 3; layer++)
        {
            course.SetWeight(net.Parameters[$"layer{layer}.weight"], $"W{layer}");
            course.Set(net.Parameters[$"layer{layer}.bias"], $"b{layer}");
        }

        float[] x = course.Floats("x"), all = new float[9], inputGradient = new float[3];
        net.Forward(x, all);
        course.AssertJoined(all, 1, "h1", "h2", "out");
        course.AssertValue("L", all[8]);

        Gradients gradients = net.CreateGradients();
        net.BackwardFrom(x, [.. new float[8], 1], gradients, inputGradient);
        course.AssertGradient("x", inputGradient);
        for (int layer = 1; layer <= 3; layer++)
        {
            course.AssertWeightGradient($"W{layer}", gradients[$"layer{layer}.weight"]);
            course.AssertGradient($"b{layer}", gradients[$"layer{layer}.bias"].Span);
        }
    });

    [Fact]
    public void Two_layer_sigmoid_3x2() => CourseCase.Check(course =>
    {
        var net = new TwiceSigmoid();
        course.SetWeight(net.Parameters["h.weight"], "W");
        course.Set(net.Parameters["h.bias"], "b");
        float[] x = course.Floats("x"), all = new float[6], inputGradient = new float[2];
        net.Forward(x, all);
        course.AssertJoined(all, 1, "h", "y_hat");
        course.AssertValue("L", all.Skip(3).Sum());

        Gradients gradients = net.CreateGradients();
        net.BackwardFrom(x, [.. new float[3], .. Arrays.Ones(3)], gradients, inputGradient);
        course.AssertGradient("x", inputGradient);
        course.AssertWeightGradient("W", gradients["h.weight"]);
        course.AssertGradient("b", gradients["h.bias"].Span);
    });

    [Fact]
    public void Relu_neuron() => CourseCase.Check(course =>
    {
        var net = new ReluNeuron();
        course.SetWeight(net.Parameters["z.weight"], "w");
        course.Set(net.Parameters["z.bias"], "b");
        float[] x = course.Floats("x"), all = new float[2], inputGradient = new float[2];
        net.Forward(x, all);
        course.AssertJoined(all, 1, "z", "a");

        Gradients gradients = net.CreateGradients();
        net.BackwardFrom(x, [0, 1], gradients, inputGradient);
        course.AssertWeightGradient("w", gradients["z.weight"]);
        course.AssertGradient("b", gradients["z.bias"].Span);
        course.AssertGradient("x", inputGradient);
    });

    [Network]
    [Input(4)]
    [Dense(3, Activation.Relu, Bias = false, Name = "z1"), Dense(2, Activation.Relu, Bias = false, Name = "z2"), Dense(2, Name = "z3")]
    [SoftmaxCrossEntropy]
    private sealed partial class Relu4322;

    [Network]
    [Input(4)]
    [Dense(3, Bias = false, Name = "z1"), Activate(Activation.Relu, Name = "a1")]
    [Dense(2, Bias = false, Name = "z2"), Activate(Activation.Relu)]
    [Dense(2, Name = "z3"), Softmax(Name = "y")]
    [Concat("z1", "a1", "z2", "z3", "y")]
    private sealed partial class Relu4322Inside;

    [Network, Input(4), Dense(4, Bias = false)]
    private sealed partial class Linear44;

    [Network, Input(2), Dense(2, Bias = false)]
    private sealed partial class Linear22;

    [Network, Input(4), Dense(3), Dense(2)]
    private sealed partial class Layers432;

    [Network, Input(3), Dense(2, Name = "z"), Activate(Activation.Sigmoid, Name = "a"), Concat("z", "a")]
    private sealed partial class TwoNeurons;

    [Network, Input(2), Dense(3, Bias = false, Name = "first"), Dense(2, Bias = false, Name = "second")]
    private sealed partial class Stacked;

    [Network, Input(2), Dense(3, Bias = false, Name = "first"), Dense(2, Bias = false, Name = "second"), Concat("first", "second")]
    private sealed partial class StackedInside;

    [Network, Input(2), Dense(3, Activation.Relu, Bias = false, Name = "first"), Dense(2, Bias = false, Name = "second")]
    private sealed partial class StackedRelu;

    [Network, Input(4), Dense(3, Bias = false, Name = "first")]
    private sealed partial class OneLayer;

    [Network, Input(4), Dense(3, Activation.Relu, Bias = false, Name = "first"), Dense(2, Bias = false, Name = "second")]
    private sealed partial class TwoLayers;

    [Network]
    [Input(4)]
    [Dense(3, Activation.Relu, Bias = false, Name = "first")]
    [Dense(2, Activation.Relu, Bias = false, Name = "second")]
    [Dense(2, Bias = false, Name = "third")]
    private sealed partial class ThreeLayers;

    [Network]
    [Input(3)]
    [Dense(4, Activation.Sigmoid, Name = "layer1"), Dense(4, Activation.Sigmoid, Name = "layer2"), Dense(1, Name = "layer3")]
    [Concat("layer1", "layer2", "layer3")]
    private sealed partial class Sigmoid3441;

    [Network, Input(2), Dense(3, Activation.Sigmoid, Name = "h"), Activate(Activation.Sigmoid, Name = "y"), Concat("h", "y")]
    private sealed partial class TwiceSigmoid;

    [Network, Input(2), Dense(1, Name = "z"), Activate(Activation.Relu, Name = "a"), Concat("z", "a")]
    private sealed partial class ReluNeuron;
}
