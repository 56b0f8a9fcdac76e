namespace NetGen.Tests.Course;

/// <summary>The notes on the squared error. Each prediction is a row of a table, so that its gradient can be read off the table.</summary>
public partial class MseTests
{
    private static readonly int[] Rows = [0, 1, 2];

    /// <summary>The mean of squares, whose gradient is 2 (p − y) / n.</summary>
    [Fact]
    public void Mse_three() => CourseCase.Check(course =>
    {
        var net = new MeanNet();
        course.Set(net.Parameters["prediction.weight"], "prediction");
        float[] target = course.Floats("target");
        Gradients gradients = net.CreateGradients();
        float mse = net.Backward(Rows, target, gradients);

        course.AssertValue("mse", mse);
        course.AssertValue("sum", mse * Rows.Length);
        course.AssertValue("squares", [.. Rows.Select(row => net.Loss([row], [target[row]]))]);
        course.AssertGradient("prediction", gradients["prediction.weight"].Span);
    });

    /// <summary>Nielsen's cost, with the ½ that cancels the derivative's 2.</summary>
    [Fact]
    public void Nielsen_cost_three() => CourseCase.Check(course =>
    {
        var net = new HalfNet();
        course.Set(net.Parameters["prediction.weight"], "prediction");
        Gradients gradients = net.CreateGradients();

        course.AssertValue("C", net.Backward(Rows, course.Floats("target"), gradients));
        course.AssertGradient("prediction", gradients["prediction.weight"].Span);
    });

    [Network, Tokens(1, 3), Embedding(1, Name = "prediction"), MeanSquaredError]
    private sealed partial class MeanNet;

    [Network, Tokens(1, 3), Embedding(1, Name = "prediction"), HalfSquaredError]
    private sealed partial class HalfNet;
}
