namespace NetGen.Tests.Course;

/// <summary>The notes on softmax: its values and its Jacobian sᵢ (δᵢⱼ − sⱼ).</summary>
public partial class SoftmaxTests
{
    [Fact]
    public void Softmax_jacobian_2_1_0_1() => CourseCase.Check(Check);

    [Fact]
    public void Softmax_jacobian_1_2_3() => CourseCase.Check(Check);

    private static void Check(CourseCase course)
    {
        float[] x = course.Floats("x");
        var net = new Softmax3();
        var softmax = new float[3];
        net.Forward(x, softmax);
        course.AssertValue("softmax", softmax);

        // The logarithm of softmax is x − ln Σ eˣ: it holds the denominator.
        var logarithm = new float[3];
        new LogSoftmax3().Forward(x, logarithm);
        float sum = MathF.Exp(x[0] - logarithm[0]);
        course.AssertValue("sum_exp", sum);
        course.AssertValue("exp", [.. softmax.Select(s => s * sum)]);

        // Three copies of x, each pulled back along one unit vector, give the three rows at once.
        var jacobian = new float[9];
        net.BackwardFrom([.. x, .. x, .. x], Arrays.Identity(3), net.CreateGradients(), jacobian);
        course.AssertValue("jacobian", jacobian);
        course.AssertValue("jacobian_row_sums", [.. jacobian.Chunk(3).Select(row => row.Sum())]);
    }

    [Network, Input(3), Softmax]
    private sealed partial class Softmax3;

    [Network, Input(3), Activate(Activation.LogSoftmax)]
    private sealed partial class LogSoftmax3;
}
