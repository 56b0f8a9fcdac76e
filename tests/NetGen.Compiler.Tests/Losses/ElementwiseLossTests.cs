using NetGen.Compiler.Losses;
using NetGen.Compiler.Tests.Gradients;
using static NetGen.Compiler.Tests.Declarations.Declare;

namespace NetGen.Compiler.Tests.Losses;

/// <summary>Two samples of two elements each: outputs, targets, the loss and ∂loss/∂output, by hand.</summary>
public class ElementwiseLossTests
{
    private static readonly double Ln2 = Math.Log(2);

    public static TheoryData<string, object?, double[], double[], double, double[]> Cases => new()
    {
        { "MeanSquaredError", null, [1, 2, 3, 4], [1, 1, 5, 1], (0 + 1 + 4 + 9) / 4.0, [0, 0.5, -1, 1.5] },
        { "HalfSquaredError", null, [1, 2, 3, 4], [1, 1, 5, 1], (0 + 1 + 4 + 9) / 4.0, [0, 0.5, -1, 1.5] },
        { "AbsoluteError", null, [1, 2, 3, 4], [1, 1, 5, 1], (0 + 1 + 2 + 3) / 4.0, [0, 0.25, -0.25, 0.25] },
        { "Huber", null, [1, 1.5, 3, 4], [1, 1, 5, 1], (0 + 0.125 + 1.5 + 2.5) / 4, [0, 0.125, -0.25, 0.25] },
        { "Huber", new { delta = 2f }, [1, 1.5, 3, 4], [1, 1, 5, 1], (0 + 0.125 + 2 + 4) / 4, [0, 0.125, -0.5, 0.5] },
        { "Hinge", null, [1, 0.5, 3, -2], [1, 1, -1, -1], (0 + 0.5 + 4 + 0) / 4, [0, -0.25, 0.25, 0] },
        { "Hinge", new { Margin = 2f }, [1, 0.5, 3, -2], [1, 1, -1, -1], (1 + 1.5 + 5 + 0) / 4, [-0.25, -0.25, 0.25, 0] },
        { "SquaredHinge", null, [1, 0.5, 3, -2], [1, 1, -1, -1], (0 + 0.25 + 16 + 0) / 4, [0, -0.25, 2, 0] },
        { "SquaredHinge", new { Margin = 2f }, [1, 0.5, 3, -2], [1, 1, -1, -1], (1 + 2.25 + 25 + 0) / 4, [-0.5, -0.75, 2.5, 0] },
        { "BinaryCrossEntropy", null, [0, 0, 1000, -1000], [1, 0.5, 1, 1], ((2 * Ln2) + 0 + 1000) / 4, [-0.125, 0, 0, -0.25] },
        { "BinaryCrossEntropy", null, [1000, -1000, 0, 0], [0, 0, 0, 0.25], (1000 + 0 + (2 * Ln2)) / 4, [0.25, 0, 0.125, 0.0625] },
        { "KullbackLeibler", null, [-Ln2, -Ln2, 0, -3], [0.5, 0.5, 0, 1], (0 + 0 + 0 + 3) / 2.0, [-0.25, -0.25, 0, -0.5] },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_loss_and_its_gradient_have_their_values(
        string loss, object? arguments, double[] outputs, double[] targets, double expected, double[] gradient)
    {
        // Flatten alone computes nothing, so that the input is the output.
        var net = new NetworkCheck(Network(Input(2), Attribute("Flatten"), Attribute(loss, arguments)), samples: 2);
        Assert.Equal("[n, 2]", net.Target!.Type.ToString());
        Assert.Equal("targets", net.Model.Loss!.Target.Name);
        Elements.Set(net.Input(0), outputs);
        Elements.Set(net.Targets(), targets);
        Assert.Equal(expected, net.LossValue(), 1e-12);
        Elements.AssertClose(gradient, net.Gradients().InputGradients[0]);
    }

    [Fact]
    public void All_are_tested() =>
        Assert.Equal(
            LossCatalog.All.Where(loss => loss is ElementwiseLoss).Select(loss => loss.Name).Order(),
            Cases.Select(row => (string)row[0]).Distinct().Order());

    [Fact]
    public void Any_shape_will_do()
    {
        var net = new NetworkCheck(Network(Input(2, 3, 4), Attribute("Activate", new { activation = "Tanh" }), Attribute("MeanSquaredError")));
        Assert.Equal("[n, 2, 3, 4]", net.Target!.Type.ToString());
    }
}
