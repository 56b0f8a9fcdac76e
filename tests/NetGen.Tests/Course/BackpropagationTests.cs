namespace NetGen.Tests.Course;

/// <summary>The notes on backpropagation: Nielsen's four equations.</summary>
public partial class BackpropagationTests
{
    /// <summary>
    /// A weight's gradient is its unit's δ times the activation that enters, a bias's gradient is the bare δ: so the biases'
    /// gradients are the deltas.
    /// </summary>
    [Fact]
    public void Backprop_bp1_bp4() => CourseCase.Check(course =>
    {
        var inside = new Inside();
        course.SetWeight(inside.Parameters["hidden.weight"], "W1");
        course.Set(inside.Parameters["hidden.bias"], "b1");
        course.SetWeight(inside.Parameters["output.weight"], "W2");
        course.Set(inside.Parameters["output.bias"], "b2");
        float[] x = course.Floats("x"), all = new float[Inside.OutputLength];
        inside.Forward(x, all);
        course.AssertJoined(all, 1, "z1", "a1", "z2", "a2");

        var net = new SigmoidNet();
        inside.Parameters.Span.CopyTo(net.Parameters.Span);
        Gradients gradients = net.CreateGradients();
        course.AssertValue("L", net.Backward(x, course.Floats("y"), gradients));
        course.AssertValue("delta2", gradients["output.bias"].Span);
        course.AssertValue("delta1", gradients["hidden.bias"].Span);
        course.AssertGradient("b2", gradients["output.bias"].Span);
        course.AssertGradient("b1", gradients["hidden.bias"].Span);
        course.AssertWeightGradient("W2", gradients["output.weight"]);
        course.AssertWeightGradient("W1", gradients["hidden.weight"]);
    });

    [Network, Input(2), Dense(2, Activation.Sigmoid, Name = "hidden"), Dense(1, Activation.Sigmoid, Name = "output"), HalfSquaredError]
    private sealed partial class SigmoidNet;

    [Network]
    [Input(2)]
    [Dense(2, Name = "hidden"), Activate(Activation.Sigmoid, Name = "a1")]
    [Dense(1, Name = "output"), Activate(Activation.Sigmoid, Name = "a2")]
    [Concat("hidden", "a1", "output", "a2")]
    private sealed partial class Inside;
}
