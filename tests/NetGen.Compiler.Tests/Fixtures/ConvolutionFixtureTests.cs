using System.Text.Json;
using NetGen.Compiler.Models;
using NetGen.Compiler.Specs;
using NetGen.Compiler.Tests.Gradients;
using NetGen.Compiler.Tests.Interpreter;
using NetGen.Tests;
using static NetGen.Compiler.Tests.Declarations.Declare;

namespace NetGen.Compiler.Tests.Fixtures;

/// <summary>Convolutions against the golden cases, which have channels first: forward, and the gradients for a given upstream gradient.</summary>
public class ConvolutionFixtureTests
{
    public static TheoryData<string> Cases =>
        [.. new[] { "conv1d-", "conv2d-", "conv_transpose2d-" }.SelectMany(start => FixtureFile.Ids(start).Cast<object[]>()).Select(row => (string)row[0])];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_convolution_gives_what_it_should(string id)
    {
        FixtureFile file = FixtureFile.Read(id);
        int[] shape = file.Shape("input");
        var net = new NetworkCheck(Network(Input([.. shape[2..], shape[1]]), Layer(file)), samples: shape[0]);
        LayerFixtureTests.Fill(net.Input(0), file.ChannelsLast("input"));
        foreach (ParameterModel parameter in net.Model.Parameters)
            LayerFixtureTests.Fill(net.Parameter(parameter.Name), OwnLayout(file, "param.", parameter));

        LayerFixtureTests.AssertClose(file, "forward", file.ChannelsLast("output"), net.Output());
        InterpreterResult gradients = net.GradientsFor([.. file.ChannelsLast("grad_output").Select(value => (double)value)]);
        LayerFixtureTests.AssertClose(file, "gradient", file.ChannelsLast("grad.input"), gradients.InputGradients[0]);
        for (int i = 0; i < net.Model.Parameters.Count; i++)
            LayerFixtureTests.AssertClose(file, "gradient", OwnLayout(file, "grad.", net.Model.Parameters[i]), gradients.ParameterGradients[i]);
    }

    private static AttributeSpec Layer(FixtureFile file)
    {
        JsonElement attributes = file.Attributes;
        int filters = attributes.GetProperty("out_channels").GetInt32(), Groups = attributes.GetProperty("groups").GetInt32();
        bool Bias = attributes.GetProperty("bias").GetBoolean();
        int[] kernel = Numbers(file, "kernel"), stride = Numbers(file, "stride"), dilation = Numbers(file, "dilation"), pads = Numbers(file, "pads");
        if (kernel.Length == 1)
        {
            return Attribute("Conv1D", new
            {
                filters, kernel = kernel[0], Stride = stride[0], Dilation = dilation[0], Groups, Bias,
                Padding = Padding(file), PadBefore = Explicit(file, pads[0]), PadBehind = Explicit(file, pads[1]),
            });
        }

        int[]? added = file.Operation == "conv_transpose2d" ? Numbers(file, "output_padding") : null;
        return Attribute(added is null ? "Conv2D" : "ConvTranspose2D", new
        {
            filters, kernelHeight = kernel[0], kernelWidth = kernel[1], StrideHeight = stride[0], StrideWidth = stride[1],
            DilationHeight = dilation[0], DilationWidth = dilation[1], Groups, Bias, Padding = Padding(file),
            PadTop = Explicit(file, pads[0]), PadLeft = Explicit(file, pads[1]), PadBottom = Explicit(file, pads[2]), PadRight = Explicit(file, pads[3]),
            OutputPaddingHeight = added?[0], OutputPaddingWidth = added?[1],
        });
    }

    /// <summary>Transposed cases say the numbers only.</summary>
    private static string Padding(FixtureFile file) =>
        !file.Attributes.TryGetProperty("padding", out JsonElement padding) ? "Explicit" : padding.GetString() switch
        {
            "valid" => "Valid",
            "same" or "same_upper" => "Same",
            _ => "Explicit",
        };

    private static int? Explicit(FixtureFile file, int number) => Padding(file) == "Explicit" ? number : null;

    private static int[] Numbers(FixtureFile file, string attribute) =>
        [.. file.Attributes.GetProperty(attribute).EnumerateArray().Select(number => number.GetInt32())];

    private static float[] OwnLayout(FixtureFile file, string prefix, ParameterModel parameter)
    {
        string tensor = prefix + parameter.Name[(parameter.Name.LastIndexOf('.') + 1)..];
        float[] values = file.Floats(tensor);
        return parameter.PyTorchAxes.Count == 0 ? values : Axes.Permuted(values, file.Shape(tensor), Axes.Inverse(parameter.PyTorchAxes));
    }
}
