namespace NetGen.Tests.Fixtures;

/// <summary>Layers, forward and backward, against the golden cases.</summary>
public partial class LayerFixtureTests
{
    public static TheoryData<string> DenseCases => FixtureFile.Ids("dense-");

    public static TheoryData<string> ActivationCases => FixtureFile.Ids("activation-");

    public static TheoryData<string> Conv1DCases => FixtureFile.Ids("conv1d-");

    public static TheoryData<string> Conv2DCases => FixtureFile.Ids("conv2d-");

    public static TheoryData<string> ConvTranspose2DCases => FixtureFile.Ids("conv_transpose2d-");

    public static TheoryData<string> PoolCases => FixtureFile.Ids("pool-");

    public static TheoryData<string> EmbeddingCases => FixtureCoverage.WithoutUnsupported("embedding-");

    [Theory]
    [MemberData(nameof(DenseCases))]
    public void Dense(string id) => CheckNumbers(id, DenseNetworks.OfCase(id));

    [Theory]
    [MemberData(nameof(ActivationCases))]
    public void Activation(string id) => CheckNumbers(id, ActivationNetworks.Create(id));

    [Theory]
    [MemberData(nameof(Conv1DCases))]
    public void Conv1D(string id) => CheckNumbers(id, Conv1DNetworks.OfCase(id), isChannelsFirst: true);

    [Theory]
    [MemberData(nameof(Conv2DCases))]
    public void Conv2D(string id) => CheckNumbers(id, Conv2DNetworks.OfCase(id), isChannelsFirst: true);

    [Theory]
    [MemberData(nameof(ConvTranspose2DCases))]
    public void ConvTranspose2D(string id) => CheckNumbers(id, ConvTranspose2DNetworks.OfCase(id), isChannelsFirst: true);

    [Theory]
    [MemberData(nameof(PoolCases))]
    public void Pool(string id) => CheckNumbers(id, PoolNetworks.OfCase(id), isChannelsFirst: true);

    [Theory]
    [MemberData(nameof(EmbeddingCases))]
    public void Embedding(string id)
    {
        FixtureFile file = FixtureFile.Read(id);
        ITokenNetwork network = id == "embedding-tiny" ? new Embedding5x3() : new Embedding53x37();
        FixtureParameters.Load(file, network.Parameters, FixtureParameters.WithoutLayer);

        float[] expected = file.Floats("output"), output = new float[expected.Length];
        network.Forward(file.Indices("input"), output);
        file.Tolerance("forward").AssertClose(expected, output, "output");

        Gradients gradients = network.CreateGradients();
        network.BackwardFrom(file.Indices("input"), file.Floats("grad_output"), gradients);
        AssertGradients(file, network, gradients);
    }

    /// <summary>The limits at ±∞, which PyTorch's cases leave out: what tends to 0 must not become ∞ · 0.</summary>
    [Theory]
    [InlineData("identity", float.NegativeInfinity, float.PositiveInfinity)]
    [InlineData("relu", 0, float.PositiveInfinity)]
    [InlineData("leaky_relu", float.NegativeInfinity, float.PositiveInfinity)]
    [InlineData("sigmoid", 0, 1)]
    [InlineData("tanh", -1, 1)]
    [InlineData("gelu", 0, float.PositiveInfinity)]
    [InlineData("gelu_tanh", 0, float.PositiveInfinity)]
    [InlineData("silu", 0, float.PositiveInfinity)]
    [InlineData("elu", -1, float.PositiveInfinity)]
    [InlineData("softplus", 0, float.PositiveInfinity)]
    public void Activation_at_infinity(string name, float below, float above)
    {
        INumberNetwork network = ActivationNetworks.Create($"activation-{name}-edges");
        float[] input = new float[15], output = new float[15];
        foreach ((float x, float y) in new[] { (float.NegativeInfinity, below), (float.PositiveInfinity, above), (float.NaN, float.NaN) })
        {
            Array.Fill(input, x);
            network.Forward(input, output);
            Assert.All(output, value => Assert.Equal(y, value));
        }
    }

    private static void CheckNumbers(string id, INumberNetwork network, bool isChannelsFirst = false)
    {
        FixtureFile file = FixtureFile.Read(id);
        foreach ((string tensor, float[] expected, float[] actual) in LayerRun.Results(file, network, isChannelsFirst))
            file.Tolerance(tensor == "output" ? "forward" : "gradient").AssertClose(expected, actual, tensor);
    }

    private static void AssertGradients(FixtureFile file, INetwork network, Gradients gradients)
    {
        foreach (Parameter parameter in network.Parameters)
        {
            string tensor = "grad." + FixtureParameters.WithoutLayer(parameter.Name);
            float[] expected = FixtureParameters.InNetworksLayout(file, tensor, parameter);
            file.Tolerance("gradient").AssertClose(expected, gradients[parameter.Name].Span, tensor);
        }
    }

    [Network, Tokens(4, 5), Embedding(3)]
    private sealed partial class Embedding5x3 : ITokenNetwork;

    [Network, Tokens(13, 53), Embedding(37)]
    private sealed partial class Embedding53x37 : ITokenNetwork;
}
