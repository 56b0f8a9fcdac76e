namespace NetGen.Tests.Course;

/// <summary>The notes on activations: the functions and their derivatives.</summary>
public partial class ActivationsTests
{
    private delegate void Forward(ReadOnlySpan<float> input, Span<float> output);

    private delegate void BackwardFrom(
        ReadOnlySpan<float> input, ReadOnlySpan<float> outputGradient, Gradients gradients, Span<float> inputGradient);

    /// <summary>tanh, whose derivative is 1 − tanh².</summary>
    [Fact]
    public void Tanh_and_derivative() => CourseCase.Check(course =>
    {
        var net = new Tanh();
        Check(course, "tanh", net.Forward, net.BackwardFrom, net.CreateGradients());
    });

    /// <summary>max(0, z), whose derivative at 0 is 0.</summary>
    [Fact]
    public void Relu_and_derivative() => CourseCase.Check(course =>
    {
        var net = new Relu();
        Check(course, "relu", net.Forward, net.BackwardFrom, net.CreateGradients());
    });

    /// <summary>0.01 z below 0, with the derivative 0.01 at 0 too.</summary>
    [Fact]
    public void Leaky_relu_and_derivative() => CourseCase.Check(course =>
    {
        var net = new LeakyRelu();
        Check(course, "leaky_relu", net.Forward, net.BackwardFrom, net.CreateGradients());
    });

    /// <summary>σ(1) and σ(1) (1 − σ(1)).</summary>
    [Fact]
    public void Sigmoid_of_1() => CourseCase.Check(course =>
    {
        var net = new Sigmoid();
        Check(course, "sigmoid", net.Forward, net.BackwardFrom, net.CreateGradients());
    });

    /// <summary>Each z is a sample of its own.</summary>
    private static void Check(CourseCase course, string function, Forward forward, BackwardFrom backwardFrom, Gradients gradients)
    {
        float[] z = course.Floats("z");
        var value = new float[z.Length];
        forward(z, value);
        course.AssertValue(function, value);

        var derivative = new float[z.Length];
        backwardFrom(z, Arrays.Ones(z.Length), gradients, derivative);
        course.AssertGradient("z", derivative);
    }

    [Network, Input(1), Activate(Activation.Tanh)]
    private sealed partial class Tanh;

    [Network, Input(1), Activate(Activation.Relu)]
    private sealed partial class Relu;

    [Network, Input(1), Activate(Activation.LeakyRelu)]
    private sealed partial class LeakyRelu;

    [Network, Input(1), Activate(Activation.Sigmoid)]
    private sealed partial class Sigmoid;
}
