namespace NetGen.Tests.Course;

/// <summary>The notes on the multiclass hinge loss.</summary>
public partial class HingeTests
{
    [Fact]
    public void Multiclass_hinge() => CourseCase.Check(course =>
    {
        var net = new Classifier();
        course.SetWeight(net.Parameters["dense1.weight"], "W");
        float[] x = course.Floats("x"), scores = new float[9], margins = new float[9];
        int[] y = course.Ints("y");
        Gradients gradients = net.CreateGradients();
        course.AssertValue("L", net.Backward(x, y, gradients));
        course.AssertWeightGradient("W", gradients["dense1.weight"]);

        // The loss gives the sum of a row's margins; one by one they are a graph of their own.
        net.Forward(x, scores);
        var graph = new Margins();
        graph.Parameters["threshold.weight"].Span.Fill(-1);
        graph.Parameters["threshold.bias"].Span.Fill(1);
        float[] own = Arrays.OneHot(y, 3), others = [.. own.Select(one => 1 - one)];
        graph.Forward(scores, own, others, margins);
        course.AssertValue("margins", margins);
    });

    [Network, Input(4), Dense(3, Bias = false), MulticlassHinge]
    private sealed partial class Classifier;

    /// <summary>max(0, s − s_y + 1) for the other classes.</summary>
    [Network]
    [Input(3, Name = "scores"), Input(3, Name = "own"), Input(3, Name = "others")]
    [Multiply("scores", "own"), Dense(3, Name = "threshold"), Add("scores"), Activate(Activation.Relu), Multiply("others")]
    private sealed partial class Margins;
}
