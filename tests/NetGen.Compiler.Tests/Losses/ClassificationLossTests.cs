using NetGen.Compiler.Models;
using NetGen.Compiler.Tests.Gradients;
using static NetGen.Compiler.Tests.Declarations.Declare;

namespace NetGen.Compiler.Tests.Losses;

public class ClassificationLossTests
{
    private static readonly double Ln2 = Math.Log(2), Ln5 = Math.Log(5);

    [Theory]
    [InlineData("SoftmaxCrossEntropy")]
    [InlineData("NegativeLogLikelihood")]
    [InlineData("MulticlassHinge")]
    public void The_target_is_a_class_for_each_sample_or_step(string loss)
    {
        PortModel target = new NetworkCheck(Network(Input(2), Dense(3), Attribute(loss))).Model.Loss!.Target;
        Assert.Equal(("indices [n]", 3), (target.Type.ToString(), target.IndexBound));
        target = new NetworkCheck(Network(Input(7, 2), Dense(3), Attribute(loss))).Model.Loss!.Target;
        Assert.Equal(("indices [n, 7]", 3), (target.Type.ToString(), target.IndexBound));
    }

    [Fact]
    public void Cross_entropy_takes_logits_however_large()
    {
        var net = new NetworkCheck(Network(Input(3), Attribute("Flatten"), Attribute("SoftmaxCrossEntropy")), samples: 2);
        Elements.Set(net.Input(0), 0, Ln2, Ln5, 1000, 1000 + Ln2, 1000 + Ln5);
        Elements.Set(net.Targets(), 2, 0);
        Assert.Equal((Math.Log(1.6) + Math.Log(8)) / 2, net.LossValue(), 1e-12);
        Elements.AssertClose([0.0625, 0.125, -0.1875, -0.4375, 0.125, 0.3125], net.Gradients().InputGradients[0]);
    }

    [Fact]
    public void Cross_entropy_of_a_distribution()
    {
        var net = new NetworkCheck(
            Network(Input(3), Attribute("Flatten"), Attribute("SoftmaxCrossEntropy", new { Targets = "Distribution" })), samples: 2);
        Assert.Equal("[n, 3]", net.Target!.Type.ToString());
        Elements.Set(net.Input(0), 0, Ln2, Ln5, 0, Ln2, Ln5);
        Elements.Set(net.Targets(), 0, 0.5, 0.5, 1, 0, 0);
        Assert.Equal(((0.5 * Math.Log(4)) + (0.5 * Math.Log(1.6)) + Math.Log(8)) / 2, net.LossValue(), 1e-12);
        Elements.AssertClose([0.0625, -0.125, 0.0625, -0.4375, 0.125, 0.3125], net.Gradients().InputGradients[0]);
    }

    [Fact]
    public void Likelihood_takes_log_probabilities()
    {
        var net = new NetworkCheck(Network(Input(2), Attribute("Flatten"), Attribute("NegativeLogLikelihood")), samples: 2);
        Elements.Set(net.Input(0), -1, -2, -3, -4);
        Elements.Set(net.Targets(), 1, 0);
        Assert.Equal((2 + 3) / 2.0, net.LossValue());
        Elements.AssertClose([0, -0.5, -0.5, 0], net.Gradients().InputGradients[0]);
    }

    [Fact]
    public void Likelihood_finds_the_log_softmax_behind_a_reshape() => Assert.Empty(NetworkCompiler.Check(Network(
        Input(6), Attribute("Reshape", new { shape = new[] { 2, 3 } }), Attribute("Activate", new { activation = "LogSoftmax" }),
        Attribute("Reshape", new { shape = new[] { 6 } }), Attribute("NegativeLogLikelihood"))));

    [Theory]
    [InlineData(1, (1.5 + 4 + 0) / 2, new[] { 0.5, -1, 0.5, 0.5, 0, -0.5 })]
    [InlineData(2, (3.5 + 5 + 0.5) / 2, new[] { 0.5, -1, 0.5, 0.5, 0.5, -1 })]
    [InlineData(-1, (0 + 2) / 2.0, new[] { 0, 0, 0, 0.5, 0, -0.5 })]
    public void Multiclass_hinge_sums_over_the_other_classes(float margin, double loss, double[] gradient)
    {
        var net = new NetworkCheck(
            Network(Input(3), Attribute("Flatten"), Attribute("MulticlassHinge", new { Margin = margin })), samples: 2);
        Elements.Set(net.Input(0), 2, 2, 1.5, 1, -3.5, -2);
        Elements.Set(net.Targets(), 1, 2);
        Assert.Equal(loss, net.LossValue(), 1e-12);
        Elements.AssertClose(gradient, net.Gradients().InputGradients[0]);
    }

    [Theory]
    [InlineData("SoftmaxCrossEntropy", null)]
    [InlineData("SoftmaxCrossEntropy", "Distribution")]
    [InlineData("NegativeLogLikelihood", null)]
    [InlineData("MulticlassHinge", null)]
    public void The_mean_is_over_samples_and_steps(string loss, string? targets)
    {
        var attribute = targets is null ? Attribute(loss) : Attribute(loss, new { Targets = targets });
        var steps = new NetworkCheck(Network(Input(4, 3), Attribute("Reshape", new { shape = new[] { 4, 3 } }), attribute), samples: 2);
        var samples = new NetworkCheck(Network(Input(3), Attribute("Flatten"), attribute), samples: 8);
        steps.Input(0).CopyTo(samples.Input(0), 0);
        steps.Targets().CopyTo(samples.Targets(), 0);
        Assert.Equal(samples.LossValue(), steps.LossValue(), 1e-14);
    }
}
