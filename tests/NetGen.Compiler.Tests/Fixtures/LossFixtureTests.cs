using System.Text.Json;
using NetGen.Compiler.Specs;
using NetGen.Compiler.Tests.Gradients;
using NetGen.Tests;
using static NetGen.Compiler.Tests.Declarations.Declare;

namespace NetGen.Compiler.Tests.Fixtures;

/// <summary>Losses against the golden cases: the loss, and its gradient.</summary>
public class LossFixtureTests
{
    /// <summary>All cases of a reduction and a loss that the language has.</summary>
    public static TheoryData<string> Losses =>
        [.. FixtureFile.Ids("loss-").Cast<object[]>().Select(row => (string)row[0]).Where(id => Loss(FixtureFile.Read(id)) is not null)];

    [Theory]
    [MemberData(nameof(Losses))]
    public void A_loss_gives_what_it_should(string id)
    {
        FixtureFile file = FixtureFile.Read(id);
        int[] shape = file.Shape("input");

        // Reshaping to the same shape computes nothing, so that the input is the output.
        var net = new NetworkCheck(Network(Input(shape[1..]), Attribute("Reshape", new { shape = shape[1..] }), Loss(file)!), samples: shape[0]);
        LayerFixtureTests.Fill(net.Input(0), file.Floats("input"));
        bool isClass = net.Model.Loss!.Target.IndexBound > 0;
        LayerFixtureTests.Fill(net.Targets(), isClass ? file.Indices("target").Select(index => (float)index) : file.Floats("target"));
        LayerFixtureTests.AssertClose(file, "forward", file.Floats("output"), [net.LossValue()]);
        LayerFixtureTests.AssertClose(file, "gradient", file.Floats("grad.input"), net.Gradients().InputGradients[0]);
    }

    [Fact]
    public void Every_loss_is_among_them() =>
        Assert.Equal(
            Compiler.Losses.LossCatalog.All.Select(loss => loss.Name).Order(),
            Losses.Cast<object[]>().Select(row => Loss(FixtureFile.Read((string)row[0]))!.Name).Distinct().Order());

    private static AttributeSpec? Loss(FixtureFile file)
    {
        float Option(string name) => file.Attributes.GetProperty(name).GetSingle();
        string? reduction = file.Attributes.TryGetProperty("reduction", out JsonElement value) ? value.GetString() : null;
        return (file.Operation, reduction) switch
        {
            ("mse", "mean") => Attribute("MeanSquaredError"),
            ("half_mean_over_examples", _) => Attribute("HalfSquaredError"),
            ("l1", "mean") => Attribute("AbsoluteError"),
            ("huber", "mean") => Attribute("Huber", new { delta = Option("delta") }),
            ("hinge", "mean") => Attribute("Hinge", new { Margin = Option("margin") }),
            ("squared_hinge", "mean") => Attribute("SquaredHinge", new { Margin = Option("margin") }),
            ("multiclass_hinge", _) => Attribute("MulticlassHinge", new { Margin = Option("margin") }),
            ("bce_with_logits", "mean") => Attribute("BinaryCrossEntropy"),
            ("nll", "mean") => Attribute("NegativeLogLikelihood"),
            ("kl_div", "batchmean") => Attribute("KullbackLeibler"),
            ("softmax_cross_entropy", "mean") => Attribute("SoftmaxCrossEntropy", new { Targets = IsIndex(file) ? "Indices" : "Distribution" }),
            _ => null,
        };
    }

    private static bool IsIndex(FixtureFile file) => file.Attributes.GetProperty("target").GetString() == "class index";
}
