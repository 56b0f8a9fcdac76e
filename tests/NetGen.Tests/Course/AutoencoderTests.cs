namespace NetGen.Tests.Course;

/// <summary>The notes on autoencoders: a linear 2-1-2 one.</summary>
public partial class AutoencoderTests
{
    [Fact]
    public void Autoencoder_2_1_2() => CourseCase.Check(course =>
    {
        var net = new Autoencoder();
        course.SetWeight(net.Parameters["encoder.weight"], "We");
        course.SetWeight(net.Parameters["decoder.weight"], "Wd");
        var encoder = new Encoder();
        net.Parameters["encoder.weight"].Span.CopyTo(encoder.Parameters["encoder.weight"].Span);

        float[] x = course.Floats("x"), code = new float[1], decoded = new float[2], inputGradient = new float[2];
        encoder.Forward(x, code);
        net.Forward(x, decoded);
        float[] error = [decoded[0] - x[0], decoded[1] - x[1]];
        course.AssertValue("h", code);
        course.AssertValue("x_hat", decoded);
        course.AssertValue("error", error);

        Gradients gradients = net.CreateGradients();
        course.AssertValue("L", net.Backward(x, x, gradients));
        course.AssertWeightGradient("We", gradients["encoder.weight"]);
        course.AssertWeightGradient("Wd", gradients["decoder.weight"]);

        // x stands in the loss twice: as the input, where the error is pulled back, and as the target, where it has the other sign.
        net.BackwardFrom(x, error, net.CreateGradients(), inputGradient);
        course.AssertGradient("x", inputGradient[0] - error[0], inputGradient[1] - error[1]);

        new Sgd(learningRate: 0.1f).Step(net.Parameters, gradients);
        course.AssertWeight("We_after", net.Parameters["encoder.weight"]);
        course.AssertWeight("Wd_after", net.Parameters["decoder.weight"]);
        course.AssertValue("L_after", net.Loss(x, x));
    });

    [Network, Input(2), Dense(1, Bias = false, Name = "encoder"), Dense(2, Bias = false, Name = "decoder"), HalfSquaredError]
    private sealed partial class Autoencoder;

    [Network, Input(2), Dense(1, Bias = false, Name = "encoder")]
    private sealed partial class Encoder;
}
