namespace NetGen.Tests.Fixtures;

/// <summary>Blocks of a residual network with convolutions and batch normalisation against the golden cases.</summary>
public partial class ResidualFixtureTests
{
    public static TheoryData<string> Cases => FixtureFile.Ids("residual-conv-");

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_block_gives_what_it_should(string id)
    {
        FixtureFile file = FixtureFile.Read(id);
        NormNetworks.IBatchNormNetwork network = id == "residual-conv-identity-train" ? new Identity() : new Projection();
        FixtureParameters.Load(file, network.Parameters, name => name);
        float[] input = file.ChannelsLast("input"), expected = file.ChannelsLast("output");
        if (file.Attributes.GetProperty("mode").GetString() == "train")
        {
            CheckTraining(file, network, input, expected);
            return;
        }

        // Gradients through running statistics are not to be had: what learns has its batch's own.
        var output = new float[expected.Length];
        network.Forward(input, output);
        file.Tolerance("forward").AssertClose(expected, output, "output");
    }

    private static void CheckTraining(FixtureFile file, NormNetworks.IBatchNormNetwork network, float[] input, float[] expected)
    {
        Gradients gradients = network.CreateGradients();
        var inputGradient = new float[input.Length];
        network.BackwardFrom(input, file.ChannelsLast("grad_output"), gradients, inputGradient, network.CreateWorkspace());
        file.Tolerance("gradient").AssertClose(file.ChannelsLast("grad.input"), inputGradient, "grad.input");
        foreach (Parameter parameter in network.Parameters.Where(parameter => parameter.Info.Trainable))
        {
            string tensor = $"grad.{parameter.Name}";
            file.Tolerance("gradient").AssertClose(FixtureParameters.InNetworksLayout(file, tensor, parameter), gradients[parameter.Name].Span, tensor);
        }

        // The output in training shows in the loss alone: as a mean square it is off by less than the tolerance of a single element.
        float loss = network.Backward(input, expected, gradients);
        file.Tolerance("forward").AssertClose(0, MathF.Sqrt(loss), "root mean square of what the output in training is off");
    }

    [Network, Input(7, 6, 3, Name = "x")]
    [Conv2D(3, 3, Padding = Padding.Same, Bias = false, Name = "conv1"), BatchNorm(Name = "bn1"), Activate(Activation.Relu)]
    [Conv2D(3, 3, Padding = Padding.Same, Bias = false, Name = "conv2"), BatchNorm(Name = "bn2"), Add("x"), Activate(Activation.Relu), MeanSquaredError]
    private sealed partial class Identity : NormNetworks.IBatchNormNetwork;

    [Network, Input(7, 6, 3, Name = "x")]
    [Conv2D(6, 1, Stride = 2, Bias = false, Name = "proj"), BatchNorm(Name = "bnp")]
    [Conv2D(6, 3, Stride = 2, Padding = Padding.Explicit, Pad = 1, Bias = false, Name = "conv1", From = "x"), BatchNorm(Name = "bn1"), Activate(Activation.Relu)]
    [Conv2D(6, 3, Padding = Padding.Same, Bias = false, Name = "conv2"), BatchNorm(Name = "bn2"), Add("bnp"), Activate(Activation.Relu), MeanSquaredError]
    private sealed partial class Projection : NormNetworks.IBatchNormNetwork;
}
