using System.Text.Json;
using NetGen.Compiler.Specs;
using NetGen.Compiler.Tests.Gradients;
using NetGen.Tests;
using static NetGen.Compiler.Tests.Declarations.Declare;

namespace NetGen.Compiler.Tests.Fixtures;

/// <summary>Pooling against the golden cases, which have channels first: forward, and the gradients for a given upstream gradient.</summary>
public class PoolFixtureTests
{
    public static TheoryData<string> Cases => FixtureFile.Ids("pool-");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Pooling_gives_what_it_should(string id)
    {
        FixtureFile file = FixtureFile.Read(id);
        int[] shape = file.Shape("input");
        var net = new NetworkCheck(Network(Input([.. shape[2..], shape[1]]), Layer(file)), samples: shape[0]);
        LayerFixtureTests.Fill(net.Input(0), file.ChannelsLast("input"));
        LayerFixtureTests.AssertClose(file, "forward", file.ChannelsLast("output"), net.Output());
        double[] gradient = net.GradientsFor([.. file.ChannelsLast("grad_output").Select(value => (double)value)]).InputGradients[0];
        LayerFixtureTests.AssertClose(file, "gradient", file.ChannelsLast("grad.input"), gradient);
    }

    private static AttributeSpec Layer(FixtureFile file)
    {
        string kind = file.Operation.Contains("max", StringComparison.Ordinal) ? "Max" : "Average";
        if (file.Operation.StartsWith("global", StringComparison.Ordinal))
            return Attribute($"Global{kind}Pool");

        int[] kernel = Numbers(file, "kernel"), pads = Numbers(file, "pads");
        bool countPadding = !file.Attributes.TryGetProperty("count_include_pad", out JsonElement counts) || counts.GetBoolean();
        bool roundUp = file.Attributes.GetProperty("ceil_mode").GetBoolean();
        int size = kernel[0], stride = Numbers(file, "stride")[0];
        return kernel.Length == 1
            ? Attribute($"{kind}Pool1D", new { size, Stride = stride, Padding = "Explicit", Pad = pads[0], RoundUp = roundUp, CountPadding = countPadding })
            : Attribute($"{kind}Pool2D", new
            {
                size, Stride = stride, Padding = "Explicit", PadHeight = pads[0], PadWidth = pads[1], RoundUp = roundUp, CountPadding = countPadding,
            });
    }

    private static int[] Numbers(FixtureFile file, string attribute) =>
        [.. file.Attributes.GetProperty(attribute).EnumerateArray().Select(number => number.GetInt32())];
}
