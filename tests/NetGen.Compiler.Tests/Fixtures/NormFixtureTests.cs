using System.Text.Json;
using NetGen.Compiler.Specs;
using NetGen.Compiler.Tests.Gradients;
using NetGen.Compiler.Tests.Interpreter;
using NetGen.Tests;
using static NetGen.Compiler.Tests.Declarations.Declare;
using static NetGen.Compiler.Tests.Fixtures.LayerFixtureTests;

namespace NetGen.Compiler.Tests.Fixtures;

/// <summary>Normalising layers against the golden cases.</summary>
public class NormFixtureTests
{
    public static TheoryData<string> RowNorms => [.. FixtureFile.Ids("layernorm-"), .. FixtureFile.Ids("rmsnorm-")];

    public static TheoryData<string> BatchNorms => FixtureFile.Ids("batchnorm-");

    [Theory]
    [MemberData(nameof(RowNorms))]
    public void A_norm_of_rows_gives_what_it_should(string id)
    {
        FixtureFile file = FixtureFile.Read(id);
        int[] shape = file.Shape("input");
        JsonElement normalized = file.Attributes.GetProperty("normalized_shape");

        // Over two axes at once is over one, where they are one.
        AttributeSpec[] flatten = normalized.GetArrayLength() > 1 ? [Attribute("Flatten")] : [];
        AttributeSpec norm = file.Operation == "layer_norm"
            ? Attribute("LayerNorm", new { Epsilon = Epsilon(file), Affine = file.Attributes.GetProperty("affine").GetBoolean(), Name = "norm" })
            : Attribute("RmsNorm", new { Epsilon = Epsilon(file), Name = "norm" });
        var net = new NetworkCheck(Network([Input(shape[1..]), .. flatten, norm]), samples: shape[0]);
        Fill(net.Input(0), file.Floats("input"));
        FillParameters(file, net, "param");

        AssertClose(file, "forward", file.Floats("output"), net.Output());
        Assert.Equal(net.Output(), net.Inference());
        AssertGradients(file, net, net.GradientsFor(Doubles(file.Floats("grad_output"))), file.Floats("grad.input"));
    }

    [Theory]
    [MemberData(nameof(BatchNorms))]
    public void A_batch_norm_gives_what_it_should(string id)
    {
        FixtureFile file = FixtureFile.Read(id);
        bool isTraining = file.Attributes.GetProperty("mode").GetString() == "train";
        double momentum = file.Attributes.GetProperty("momentum").GetDouble();
        var net = new NetworkCheck(
            Network(Input(file.ChannelsLastShape("input")), Attribute("BatchNorm", new { Epsilon = Epsilon(file), Momentum = momentum, Name = "norm" })),
            samples: file.Shape("input")[0]);
        Fill(net.Input(0), file.ChannelsLast("input"));
        FillParameters(file, net, "param");
        FillParameters(file, net, "state");

        AssertClose(file, "forward", file.ChannelsLast("output"), isTraining ? net.Output() : net.Inference());
        double[] upstream = Doubles(file.ChannelsLast("grad_output"));
        InterpreterResult gradients = isTraining ? net.GradientsFor(upstream) : net.InferenceGradientsFor(upstream);
        AssertGradients(file, net, gradients, file.ChannelsLast("grad.input"));
        foreach (string statistic in (string[])["running_mean", "running_var"])
        {
            double[] after = gradients.Statistics.GetValueOrDefault(net.Index($"norm.{statistic}")) ?? net.Parameter($"norm.{statistic}");
            AssertClose(file, "forward", file.Floats($"state_after.{statistic}"), after);
        }
    }

    private static double Epsilon(FixtureFile file) => file.Attributes.GetProperty("eps").GetDouble();

    private static double[] Doubles(float[] values) => Array.ConvertAll(values, value => (double)value);

    private static void FillParameters(FixtureFile file, NetworkCheck net, string prefix)
    {
        foreach (string tensor in file.Names.Where(name => name.StartsWith($"{prefix}.", StringComparison.Ordinal)))
            Fill(net.Parameter($"norm.{tensor[(prefix.Length + 1)..]}"), file.Floats(tensor));
    }

    private static void AssertGradients(FixtureFile file, NetworkCheck net, InterpreterResult gradients, float[] inputGradient)
    {
        AssertClose(file, "gradient", inputGradient, gradients.InputGradients[0]);
        foreach (string name in file.Names.Where(name => name.StartsWith("param.", StringComparison.Ordinal)).Select(name => name["param.".Length..]))
            AssertClose(file, "gradient", file.Floats($"grad.{name}"), gradients.ParameterGradients[net.Index($"norm.{name}")]);
    }
}
